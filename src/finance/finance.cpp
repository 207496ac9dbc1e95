#include "finance/finance.hpp"

#include "finance/finance_pages.hpp"

namespace reeve::finance_files {
const std::vector<std::pair<std::string_view, std::string_view>>& files();
}

namespace reeve::finance {

storage::SchemaPart schema() {
  return {"finance", storage::migrations_in(finance_files::files(), "schema/"), {}, {}};
}

web::Routes routes(const plan::PublicExtras& extras) {
  web::Routes all;
  for (auto&& some : {month_routes(), month_act_routes(), upload_routes(), words_routes(), explorer_routes(),
                      threshold_routes(), shape_routes(), month_publish_routes(extras)})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

std::vector<plan::PublicLink> sections(storage::Session& record) {
  const auto published = record.find<1>("select id from finance_event where what = 'published' limit 1");
  if (!published) return {};
  return {{"Money", "finance/index.html"}};
}

}  // namespace reeve::finance
