#include "finance/month_store.hpp"

#include <algorithm>
#include <map>

#include "finance/shape_store.hpp"
#include "finance/statement_rows_store.hpp"
#include "finance/threshold_store.hpp"
#include "kernel/bytes.hpp"
#include "kernel/text.hpp"

namespace reeve::finance {
namespace {

using storage::Columns;
using storage::Session;
using storage::Work;

void add_event(Work& work, const std::string& month_id, const std::string& what,
               const std::string& note = {}) {
  const auto last = work.session().find<1>("select max(number) from finance_event where month_id = :month",
                                           {{"month", month_id}});
  work.insert("finance_event",
              with_hand(work, {{"id", work.fresh_id()},
                               {"month_id", month_id},
                               {"number", std::to_string((last ? (*last)[0].integer() : 0) + 1)},
                               {"what", what},
                               {"note", storage::or_nothing(note)}}));
  work.record("month_" + what, month_id);
}

std::vector<Month> read_months(Session& record, const std::string& where,
                               const storage::Parameters& parameters) {
  std::vector<Month> found;
  for (const auto& [id, year, month, slug, what, note, at, office] :
       record.read<8>("select m.id, m.year, m.month, m.slug, e.what, e.note, e.at, e.office from "
                      "finance_month m join finance_event e "
                      "on e.month_id = m.id " +
                          where + " order by m.year desc, m.month desc, e.number",
                      parameters)) {
    if (found.empty() || found.back().id != id.text())
      found.push_back({id, slug, {year, static_cast<int>(month.integer())}, {}});
    found.back().events.push_back({what, note, at, office});
  }
  return found;
}

struct Loaded {
  figures::Statement statement;
  MonthBook::From from;
};

void load_statements(Session& record, MonthBook& month) {
  const auto shapes = shapes_of(record);
  std::map<std::string, Loaded> loaded;  // by id
  for (const auto& [id, shape, edition, file_id, sheet, columns, when, office, name, sha256] :
       record.read<10>(
           "select s.id, s.shape, s.edition, s.file_id, s.sheet, s.columns, s.at, s.office, f.name, f.sha256 "
           "from statement s join finance_file f on f.id = s.file_id where s.month_id = :month and s.edition "
           "= "
           "(select max(x.edition) from statement x where x.month_id = s.month_id and x.shape = s.shape)",
           {{"month", month.month.id}}))
    loaded[id] = {empty_statement(shapes, shape, name, sheet, month.month.name.year, columns),
                  {id, file_id, name, sha256, when, office, static_cast<int>(edition.integer())}};
  for (const auto& row :
       record.read<9>("select l.statement_id, " + std::string(line_columns) +
                          " from statement_line l join statement s on s.id = l.statement_id "
                          "where s.month_id = :month order by l.statement_id, l.position",
                      {{"month", month.month.id}})) {
    const auto found = loaded.find(row[0]);
    if (found == loaded.end()) continue;  // of an earlier edition
    add_line(found->second.statement, {row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8]});
  }
  std::vector<Loaded> in_order;
  for (auto& [id, one] : loaded) in_order.push_back(std::move(one));
  std::sort(in_order.begin(), in_order.end(), [](const auto& left, const auto& right) {
    const auto &one = *left.statement.shape, &other = *right.statement.shape;
    return std::tie(one.order, one.key) < std::tie(other.order, other.key);
  });
  for (auto& one : in_order) {
    month.book.push_back(std::move(one.statement));
    month.from.push_back(std::move(one.from));
  }
}

// When it was last closed; an open month has no end yet.
std::string closed_at(const Month& month) {
  if (month.state() == "open") return "9999";
  for (auto event = month.events.rbegin(); event != month.events.rend(); ++event)
    if (event->what == "closed") return event->at;
  return "9999";
}

}  // namespace

std::vector<Month> months(Session& record) { return read_months(record, "", {}); }

std::optional<Month> find_month(Session& record, const std::string& slug) {
  auto found = read_months(record, "where m.slug = :slug", {{"slug", slug}});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

MonthBook load_month(Session& record, Month month) {
  MonthBook book{.month = std::move(month), .book = {}, .from = {}, .commentary = {}, .exceptions = {}};
  load_statements(record, book);
  for (const auto& [reference, words, at, office] :
       record.read<4>("select c.reference, c.words, c.at, c.office from commentary c where c.month_id = "
                      ":month and c.id = (select x.id "
                      "from commentary x where x.month_id = c.month_id and x.reference = c.reference order "
                      "by x.at desc, x.id desc "
                      "limit 1) order by c.reference",
                      {{"month", book.month.id}}))
    if (!words.text().empty()) book.commentary.push_back({reference, words, at, office});
  for (const auto& [cell, printed, reason, at, office] :
       record.read<5>("select cell, printed, reason, at, office from figures_exception where month_id = "
                      ":month order by at, id",
                      {{"month", book.month.id}}))
    book.exceptions.push_back({cell, printed, reason, at, office});
  book.thresholds = thresholds(record, closed_at(book.month));
  if (book.month.name.month == outturn) book.last_forecast = last_forecast(record, book.month.name.year);
  return book;
}

Outcome<std::string> open_month(Work& work, const MonthName& name) {
  const auto slug = slug_of(name);
  if (find_month(work.session(), slug))
    return Refusal{label_of(name) + " is there already.", "month", "month"};
  const auto id = work.fresh_id();
  work.insert("finance_month",
              {{"id", id}, {"year", name.year}, {"month", std::to_string(name.month)}, {"slug", slug}});
  add_event(work, id, "opened");
  return slug;
}

std::string keep_file(Work& work, const Month& month, const std::string& name, std::string_view bytes) {
  const auto id = work.fresh_id();
  work.insert("finance_file", with_hand(work, {{"id", id},
                                               {"month_id", month.id},
                                               {"name", name},
                                               {"sha256", bytes::sha256(bytes)},
                                               {"content", bytes::base64(bytes)}}));
  work.record("file_brought", month.id);
  return id;
}

std::string same_file_elsewhere(Session& record, const Month& month, const std::string& sha256) {
  const auto other = record.find<2>(
      "select m.year, m.month from finance_file f join finance_month m on m.id = f.month_id where f.sha256 = "
      ":sha256 and "
      "f.month_id <> :month order by m.year desc, m.month desc limit 1",
      {{"sha256", sha256}, {"month", month.id}});
  return other ? label_of({(*other)[0], static_cast<int>((*other)[1].integer())}) : std::string();
}

std::optional<KeptFile> find_file(Session& record, const Month& month, const std::string& id) {
  const auto row = record.find<6>(
      "select id, name, sha256, content, at, office from finance_file where id = :id and month_id = :month",
      {{"id", id}, {"month", month.id}});
  if (!row) return std::nullopt;
  const auto& [known, name, sha256, content, at, office] = *row;
  return KeptFile{known, name, sha256, bytes::from_base64(content.text()).value_or(""), at, office};
}

Outcome<Done> take_statements(Work& work, const MonthBook& month, const std::string& file_id,
                              const figures::Book& statements) {
  if (auto may = may_take(month.month, statements); !may) return may;
  for (const auto& statement : statements) {
    int edition = 1;
    for (std::size_t at = 0; at < month.book.size(); ++at)
      if (month.book[at].shape->key == statement.shape->key) edition = month.from[at].edition + 1;
    const auto id = work.fresh_id();
    work.insert("statement", with_hand(work, {{"id", id},
                                              {"month_id", month.month.id},
                                              {"shape", statement.shape->key},
                                              {"edition", std::to_string(edition)},
                                              {"file_id", file_id},
                                              {"sheet", storage::or_nothing(statement.sheet)},
                                              {"columns", columns_json(statement)}}));
    int position = 0;
    for (const auto& line : statement.lines)
      work.insert("statement_line", {{"id", work.fresh_id()},
                                     {"statement_id", id},
                                     {"position", std::to_string(++position)},
                                     {"line_key", line.key},
                                     {"shape_line", statement.shape->lines[line.in_shape].key},
                                     {"label", line.label},
                                     {"reference", storage::or_nothing(line.reference)},
                                     {"comment", storage::or_nothing(line.comment)},
                                     {"source", storage::or_nothing(line.source)},
                                     {"file_row", std::to_string(line.row)},
                                     {"figures", figures_json(line)}});
    work.record("statement_taken", month.month.id);
  }
  return Done{};
}

Outcome<Done> say(Work& work, const MonthBook& month, const std::string& reference,
                  const std::string& words) {
  if (auto may = may_say(month, reference, words); !may) return may;
  work.insert("commentary", with_hand(work, {{"id", work.fresh_id()},
                                             {"month_id", month.month.id},
                                             {"reference", reference},
                                             {"words", std::string(text::trim(words))}}));
  work.record("commentary_written", month.month.id);
  return Done{};
}

Outcome<Done> close_month(Work& work, const MonthBook& month) {
  if (auto may = may_close(month); !may) return may;
  add_event(work, month.month.id, "closed");
  return Done{};
}

Outcome<Done> reopen_month(Work& work, const Month& month, const std::string& reason) {
  if (auto may = may_reopen(month, reason); !may) return may;
  add_event(work, month.id, "reopened", std::string(text::trim(reason)));
  return Done{};
}

Outcome<Done> sign_exception(Work& work, const MonthBook& month, const std::string& cell,
                             const std::string& reason) {
  const auto known = doubts(month, figures::check(month.book));
  if (auto sound = check_exception(known, cell, reason); !sound) return sound;
  const auto doubt =
      std::find_if(known.begin(), known.end(), [&](const auto& one) { return one.name == cell; });
  work.insert("figures_exception", with_hand(work, {{"id", work.fresh_id()},
                                                    {"month_id", month.month.id},
                                                    {"cell", cell},
                                                    {"printed", doubt->printed},
                                                    {"reason", std::string(text::trim(reason))}}));
  work.record("exception_signed", month.month.id);
  return Done{};
}

void note_published(Work& work, const Month& month) { add_event(work, month.id, "published"); }

}  // namespace reeve::finance
