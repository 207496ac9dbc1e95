#include "api/schemas.hpp"

namespace reeve::api {

std::vector<Shape> plan_shapes() {
  return {
      {"Plan",
       "The Police and Crime Plan: what it lists, the figures it states, what a refresh changes and how the "
       "public was engaged.",
       {{"title", "string"},
        {"term", "string?"},
        {"published", "string?"},
        {"pillars", "[Pillar]"},
        {"contents", "[PlanContent]"},
        {"figures", "[PlanFigure]"},
        {"refresh", "[RefreshItem]"},
        {"engagement", "[Engagement]"}}},
      {"Pillar",
       "A priority of the plan.",
       {{"number", "integer"}, {"title", "string"}, {"source", "string"}}},
      {"PlanContent",
       "Something the plan lists.",
       {{"pillar", "integer?"}, {"kind", "string"}, {"label", "string"}, {"source", "string"}}},
      {"PlanFigure",
       "A figure the plan states.",
       {{"pillar", "integer?"},
        {"label", "string"},
        {"value", "string", "As printed."},
        {"unit", "string"},
        {"qualifier", "string?"},
        {"as_at", "string?"},
        {"source", "string"}}},
      {"RefreshItem",
       "What a refresh of the plan adds or changes.",
       {{"pillar", "integer?"},
        {"item", "string"},
        {"kind", "string"},
        {"detail", "string?"},
        {"value", "string?"},
        {"unit", "string?"},
        {"source", "string"}}},
      {"Engagement",
       "How the public was engaged.",
       {{"period", "string"},
        {"channel", "string"},
        {"measure", "string"},
        {"value", "string?"},
        {"unit", "string?"},
        {"qualifier", "string?"},
        {"source", "string"}}}};
}

}  // namespace reeve::api
