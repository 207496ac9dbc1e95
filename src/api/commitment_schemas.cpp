#include "api/schemas.hpp"

namespace reeve::api {
namespace {

// What a commitment is in a period, in the report and in its history alike.
std::vector<Member> reported_commitment(std::vector<Member> more) {
  std::vector<Member> members{
      {"number", "string?"},
      {"slug", "string"},
      {"label", "string"},
      {"parent", "string?", "Number of the commitment this one belongs to: 9 for 9(a)."},
      {"theme_page", "string"},
      {"origin", "string"},
      {"printed_with", "string?", "The row that several commitments share in the source."},
      {"mark_last", "string?", "The trend mark as printed, of the period compared with."},
      {"mark", "string?", "The trend mark as printed."},
      {"status", "Status?", "Null: not decided, or lost from the source."},
      {"status_last", "Status?"},
      {"status_lost_from_source", "boolean", "The source showed a status and the copy of it does not."},
      {"no_longer_reported", "string?", "Why it is no longer reported from this period on. Null: it is."},
      {"evidence", "[Evidence]"},
      {"source", "string?", "Paper and line."},
      {"note", "string?"}};
  members.insert(members.end(), more.begin(), more.end());
  return members;
}

}  // namespace

std::vector<Shape> commitment_shapes() {
  return {{"CommitmentList",
           "One page of the commitments that match.",
           {{"body", "string"},
            {"plan", "string"},
            {"count", "integer", "How many match, on all pages."},
            {"next", "string?", "Address of the page that follows."},
            {"legend", "[LegendEntry]"},
            {"commitments", "[ListedCommitment]"}}},
          {"ListedCommitment",
           "How a commitment stands in the latest period that reports it.",
           {{"number", "string?", "As the plan prints it; null when it has none."},
            {"slug", "string"},
            {"label", "string"},
            {"theme_page", "string"},
            {"pillar_number", "integer"},
            {"pillar", "string"},
            {"period", "string"},
            {"status_code", "string?", "Of the legend; null when no status is recorded."},
            {"status", "string", "In words, also when there is none."},
            {"href", "string", "The commitment with its history."},
            {"page", "string", "Where people read it."}}},
          {"Commitment",
           "A commitment through every published period.",
           {{"body", "string"},
            {"number", "string?"},
            {"slug", "string"},
            {"label", "string"},
            {"pillar", "integer"},
            {"page", "string"},
            {"history", "[CommitmentMoment]", "The latest period first."}}},
          {"ReportedCommitment", "A commitment as the report shows it.", reported_commitment({})},
          {"CommitmentMoment", "A commitment in one period.", reported_commitment({{"period", "string"}})},
          {"Status",
           "A decision about a commitment.",
           {{"code", "string"},
            {"name", "string"},
            {"reason", "string?"},
            {"decided_at", "string"},
            {"office", "string"}}},
          {"Evidence", "Something that shows it.", {{"title", "string"}, {"address", "string"}}},
          {"LegendEntry",
           "A status of the body's own legend.",
           {{"code", "string"},
            {"name", "string"},
            {"meaning", "string"},
            {"position", "integer", "1 is best."},
            {"symbol", "string"},
            {"colour", "string"}}}};
}

}  // namespace reeve::api
