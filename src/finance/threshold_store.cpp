#include "finance/threshold_store.hpp"

#include "finance/line_store.hpp"

namespace reeve::finance {

std::vector<Threshold> thresholds(storage::Session& record, const std::string& until) {
  std::vector<Threshold> all;
  for (const auto& [shape, amount, office] : record.read<3>(
           "select t.shape, t.amount, t.explains from variance_threshold t where t.id = (select x.id from "
           "variance_threshold x where x.shape = t.shape and x.at <= :until order by x.at desc, x.id desc "
           "limit 1) "
           "order by t.shape",
           {{"until", until}}))
    if (amount.integer() > 0) all.push_back({shape, amount.integer(), office});
  return all;
}

void set_threshold(storage::Work& work, const Threshold& threshold) {
  for (const auto& known : thresholds(work.session()))
    if (known == threshold) return;
  const auto id = work.fresh_id();
  work.insert("variance_threshold", storage::with_hand(work, {{"id", id},
                                                              {"shape", threshold.shape},
                                                              {"amount", std::to_string(threshold.amount)},
                                                              {"explains", threshold.office}}));
  work.record("variance_threshold_set", id);
}

LastForecast last_forecast(storage::Session& record, const std::string& year) {
  LastForecast last;
  for (const auto& point : last_published_lines(record, year)) {
    last.label = label_of(point.month);
    if (const auto amount = expected(point))
      last.expected[name_of_line(point.statement, point.line())] = *amount;
  }
  return last;
}

}  // namespace reeve::finance
