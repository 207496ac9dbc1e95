// Forms on a draft's page: each is shown only to an office that may use it, when a rule would let it.
#pragma once

#include "consultation/consultation_pages.hpp"

namespace reeve::consultation {

web::Html comment_form(const web::Visit& visit, const Draft& draft, const Refusals& problems);
web::Html answer_form(const web::Visit& visit, const Draft& draft, const Comment& comment,
                      const Refusals& problems);
// Open for comment, close early, adopt, withdraw.
web::Html office_forms(const web::Visit& visit, const Draft& draft, const Refusals& problems);

}  // namespace reeve::consultation
