#include "publishing/drawing.hpp"

#include <graphviz/gvc.h>

#include <memory>
#include <mutex>
#include <stdexcept>

#include "kernel/text.hpp"

namespace reeve::publishing {
namespace {

struct Close {
  void operator()(Agraph_t* graph) const { agclose(graph); }
  void operator()(GVC_t* context) const { gvFreeContext(context); }
  void operator()(char* bytes) const { gvFreeRenderData(bytes); }
};

std::string escaped(std::string_view words) {
  auto text = text::replace_all(std::string(words), "&", "&amp;");
  return text::replace_all(text::replace_all(std::move(text), "<", "&lt;"), ">", "&gt;");
}

}  // namespace

std::string svg_of(const std::string& dot, std::string_view title) {
  static std::mutex one_at_a_time;
  const std::lock_guard lock(one_at_a_time);
  static const std::unique_ptr<GVC_t, Close> context(gvContext());
  const std::unique_ptr<Agraph_t, Close> graph(agmemread(dot.c_str()));
  if (!graph) throw std::runtime_error("the drawing could not be read");
  if (gvLayout(context.get(), graph.get(), "dot") != 0)
    throw std::runtime_error("the drawing could not be laid out");
  char* bytes = nullptr;
  unsigned length = 0;
  const int failed = gvRenderData(context.get(), graph.get(), "svg", &bytes, &length);
  gvFreeLayout(context.get(), graph.get());
  if (failed != 0 || bytes == nullptr) throw std::runtime_error("the drawing could not be made");
  const std::unique_ptr<char, Close> kept(bytes);
  std::string svg(bytes, length);
  const auto begins = svg.find("<svg");
  if (begins == std::string::npos) throw std::runtime_error("the drawing came out empty");
  svg.erase(0, begins);
  const auto inside = svg.find('>') + 1;
  svg.insert(inside, "\n<title>" + escaped(title) + "</title>");
  svg.insert(std::string_view("<svg").size(),
             " role=\"img\" aria-label=\"" + text::replace_all(escaped(title), "\"", "&quot;") + "\"");
  return svg;
}

}  // namespace reeve::publishing
