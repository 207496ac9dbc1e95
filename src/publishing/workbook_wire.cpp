#include "publishing/workbook_wire.hpp"

#include "kernel/text.hpp"

namespace reeve::publishing {
namespace {

constexpr char sheets_mark = 'S';
constexpr char refusals_mark = 'R';

struct Damaged {};

void put(std::string& wire, std::size_t number) {
  for (unsigned shift = 0; shift < 32; shift += 8) wire += static_cast<char>((number >> shift) & 0xFFU);
}

void put(std::string& wire, std::string_view text) {
  put(wire, text.size());
  wire += text;
}

class WireReader {
 public:
  explicit WireReader(std::string_view wire) : left_(wire) {}

  char mark() { return take(1).front(); }
  std::size_t number() {
    std::size_t number = 0;
    unsigned shift = 0;
    for (const char c : take(4)) {
      number |= static_cast<std::size_t>(static_cast<unsigned char>(c)) << shift;
      shift += 8;
    }
    return number;
  }
  std::string bytes() { return std::string(take(number())); }
  std::string words() {
    std::string words = bytes();
    if (text::first_bad_utf8(words) != std::string::npos || text::has_nul(words)) throw Damaged{};
    return words;
  }
  // Each thing takes 4 bytes at least, so a count beyond that is a lie and must not make room for it.
  std::size_t count() {
    const std::size_t count = number();
    if (count > left_.size() / 4) throw Damaged{};
    return count;
  }
  void expect_end() const {
    if (!left_.empty()) throw Damaged{};
  }

 private:
  std::string_view take(std::size_t length) {
    if (length > left_.size()) throw Damaged{};
    const auto taken = left_.substr(0, length);
    left_.remove_prefix(length);
    return taken;
  }

  std::string_view left_;
};

RawSheet sheet_in(WireReader& reader) {
  RawSheet sheet{reader.words(), {}};
  for (auto rows = reader.count(); rows > 0; --rows) {
    CsvRow row{reader.number(), {}};
    for (auto cells = reader.count(); cells > 0; --cells) row.cells.push_back(reader.words());
    sheet.rows.push_back(std::move(row));
  }
  for (auto cells = reader.count(); cells > 0; --cells) sheet.formulas.push_back(reader.words());
  return sheet;
}

WorkbookAnswer read_answer(WireReader& reader) {
  const char mark = reader.mark();
  if (mark != sheets_mark && mark != refusals_mark) throw Damaged{};
  if (mark == sheets_mark) {
    std::vector<RawSheet> sheets;
    for (auto count = reader.count(); count > 0; --count) sheets.push_back(sheet_in(reader));
    return sheets;
  }
  Refusals refusals;
  for (auto count = reader.count(); count > 0; --count) {
    Refusal refusal;
    refusal.sentence = reader.words();
    refusal.clause = reader.words();
    refusal.field = reader.words();
    refusals.push_back(std::move(refusal));
  }
  if (refusals.empty()) throw Damaged{};
  return refusals;
}

void put(std::string& wire, const RawSheet& sheet) {
  put(wire, sheet.name);
  put(wire, sheet.rows.size());
  for (const auto& row : sheet.rows) {
    put(wire, row.line);
    put(wire, row.cells.size());
    for (const auto& cell : row.cells) put(wire, std::string_view(cell));
  }
  put(wire, sheet.formulas.size());
  for (const auto& cell : sheet.formulas) put(wire, std::string_view(cell));
}

}  // namespace

std::string packed(const WorkbookQuestion& question) {
  std::string wire;
  put(wire, std::string_view(question.file_name));
  put(wire, std::string_view(question.bytes));
  put(wire, question.kind == SheetKind::statement ? std::size_t{1} : std::size_t{0});
  return wire;
}

std::optional<WorkbookQuestion> question_in(std::string_view wire) {
  try {
    WireReader reader(wire);
    WorkbookQuestion question{.file_name = reader.words(), .bytes = {}};
    question.bytes = reader.bytes();
    question.kind = reader.number() == 1 ? SheetKind::statement : SheetKind::import;
    return question;
  } catch (const Damaged&) {
    return std::nullopt;
  }
}

std::string packed(const WorkbookAnswer& answer) {
  std::string wire;
  if (answer) {
    wire += sheets_mark;
    put(wire, answer->size());
    for (const auto& sheet : *answer) put(wire, sheet);
    return wire;
  }
  wire += refusals_mark;
  put(wire, answer.refusals().size());
  for (const auto& [sentence, clause, field] : answer.refusals()) {
    put(wire, std::string_view(sentence));
    put(wire, std::string_view(clause));
    put(wire, std::string_view(field));
  }
  return wire;
}

std::optional<WorkbookAnswer> answer_in(std::string_view wire) {
  try {
    WireReader reader(wire);
    auto answer = read_answer(reader);
    reader.expect_end();
    return answer;
  } catch (const Damaged&) {
    return std::nullopt;
  }
}

}  // namespace reeve::publishing
