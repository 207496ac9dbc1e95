#include "casework/party_views.hpp"

#include "kernel/text.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"
#include "web/staff_frame.hpp"

namespace reeve::casework {

using namespace web;

Html party_fields(const Fields& form, const Refusals& problems) {
  const auto line = [&](const char* name, const char* label, const char* type = "text") {
    return input({.label = {.text = label},
                  .name = name,
                  .value = std::string(form.get(name)),
                  .error = problem_of(problems, name),
                  .type = type});
  };
  const auto channel = std::string(form.get("channel"));
  return group(line("name", "Name (optional)"), line("email", "E-mail (optional)", "email"),
               line("telephone", "Telephone (optional)", "tel"),
               textarea({.label = {.text = "Address (optional)"},
                         .name = "address",
                         .value = std::string(form.get("address")),
                         .rows = 3}),
               radios({.legend = {.text = "How they want to hear from us"},
                       .name = "channel",
                       .items = {{.value = "email", .text = "By e-mail"},
                                 {.value = "letter", .text = "By letter"},
                                 {.value = "telephone", .text = "By telephone"}},
                       .value = channel.empty() ? "letter" : channel}),
               textarea({.label = {.text = "What they need to take part (optional)"},
                         .name = "adjustments",
                         .value = std::string(form.get("adjustments")),
                         .hint = "Large print, another language, a relay service, more time",
                         .rows = 3}));
}

Party read_party(const std::string& role, const Fields& form) {
  const auto words = [&](const char* name) { return std::string(text::trim(form.get(name))); };
  const auto channel = words("channel");
  return {.role = role,
          .name = words("name"),
          .email = words("email"),
          .telephone = words("telephone"),
          .address = words("address"),
          .channel = channel == "email" || channel == "telephone" ? channel : "letter",
          .adjustments = words("adjustments")};
}

Fields as_form(const Party& party) {
  return Fields({{"name", party.name},
                 {"email", party.email},
                 {"telephone", party.telephone},
                 {"address", party.address},
                 {"channel", party.channel},
                 {"adjustments", party.adjustments}});
}

}  // namespace reeve::casework
