// The office's pages of the money. Each file has its routes; finance.cpp brings them together.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "finance/month_store.hpp"
#include "plan/publication.hpp"
#include "web/router.hpp"

namespace reeve::finance {

std::string month_address(const web::Visit& visit, const Month& month, std::string_view rest = {});
// The month of the address; nothing when there is none.
std::optional<MonthBook> month_of(web::Visit& visit);
// Who signed an exception and when, in words.
std::function<std::string(const Exception&)> signed_by(const web::Visit& visit);
// The page of a month, also after an act that was refused.
web::Response month_view(web::Visit& visit, const MonthBook& month, const Refusals& problems);

web::Routes month_routes();
web::Routes month_act_routes();  // close, open again, sign for
web::Routes upload_routes();
web::Routes words_routes();
web::Routes explorer_routes();
web::Routes threshold_routes();
web::Routes shape_routes();
web::Routes month_publish_routes(const plan::PublicExtras& extras);

}  // namespace reeve::finance
