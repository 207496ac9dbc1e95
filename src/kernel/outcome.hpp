// What a rule answers: a value, or a refusal that a person can read.
//
// A refusal is a person or the law saying no: it has a sentence for the screen, the clause it rests on, and
// the field it concerns when there is one. A fault (the machine failed) is an exception instead; a bug is an
// assertion. All problems are shown at once, so an outcome may hold several refusals.
#pragma once

#include <iterator>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace reeve {

struct Refusal {
  std::string sentence;     // one full sentence, ends with a full stop, says what to do where that helps
  std::string clause = {};  // the provision or rule it rests on, e.g. "S.I. 2020/2 reg 29(2)"; may be empty
  std::string field = {};   // the form field or column it concerns; may be empty

  friend bool operator==(const Refusal&, const Refusal&) = default;
};

using Refusals = std::vector<Refusal>;

// The sentence for a reader, with the provision when it rests on one: provisions have numbers ("S.I. 2012/62
// reg 29"); the names of our own rules ("sign-off") are for the journal and for programs.
inline std::string shown(const Refusal& refusal) {
  const bool cites = refusal.clause.find_first_of("0123456789") != std::string::npos;
  return cites ? refusal.sentence + " (" + refusal.clause + ")" : refusal.sentence;
}

template <typename T>
class [[nodiscard]] Outcome {
 public:
  Outcome(T value) : held_(std::move(value)) {}                      // NOLINT(google-explicit-constructor)
  Outcome(Refusal refusal) : held_(Refusals{std::move(refusal)}) {}  // NOLINT(google-explicit-constructor)
  Outcome(Refusals refusals) : held_(std::move(refusals)) {}         // NOLINT(google-explicit-constructor)

  explicit operator bool() const { return std::holds_alternative<T>(held_); }
  const T& value() const& { return std::get<T>(held_); }
  T& value() & { return std::get<T>(held_); }
  T&& value() && { return std::get<T>(std::move(held_)); }
  const T* operator->() const { return &std::get<T>(held_); }
  T* operator->() { return &std::get<T>(held_); }
  const T& operator*() const& { return value(); }

  const Refusals& refusals() const { return std::get<Refusals>(held_); }
  const Refusal& refusal() const { return refusals().front(); }

 private:
  std::variant<T, Refusals> held_;
};

// What `read` makes of each item: all values, or every refusal of every item.
template <typename Items, typename Read>
auto gathered(const Items& items, const Read& read) {
  using Value = std::decay_t<decltype(read(*std::begin(items)).value())>;
  std::vector<Value> values;
  Refusals problems;
  for (const auto& item : items) {
    auto outcome = read(item);
    if (outcome)
      values.push_back(std::move(outcome).value());
    else
      problems.insert(problems.end(), outcome.refusals().begin(), outcome.refusals().end());
  }
  return problems.empty() ? Outcome<std::vector<Value>>(std::move(values))
                          : Outcome<std::vector<Value>>(std::move(problems));
}

// For acts that yield nothing but "done".
struct Done {
  friend bool operator==(Done, Done) = default;
};

}  // namespace reeve
