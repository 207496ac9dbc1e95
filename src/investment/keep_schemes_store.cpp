// A file of a fund and schemes against the record: what it has and the record has not is taken.
#include <algorithm>

#include "investment/investment_store.hpp"
#include "kernel/text.hpp"

namespace reeve::investment {
namespace {

using storage::Work;
using Office = storage::OfficeFor;

const Scheme* same_in(const Book& book, const Scheme& brought) {
  const auto found = std::find_if(book.schemes.begin(), book.schemes.end(), [&](const auto& one) {
    return one.title == brought.title && one.fund == brought.fund && one.kind == brought.kind;
  });
  return found == book.schemes.end() ? nullptr : &*found;
}

bool has_step(const Scheme& scheme, const Step& step) {
  return std::any_of(scheme.steps.begin(), scheme.steps.end(), [&](const auto& one) {
    return one.what == step.what && one.day == step.day && one.words == step.words &&
           one.verdict == step.verdict;
  });
}

Outcome<Done> keep_steps(Work& work, Book& book, const std::string& slug, const Scheme& brought,
                         const Office& office, Kept& kept) {
  for (const auto& step : brought.steps) {
    if (step.what == What::submitted || has_step(*book.scheme(slug), step)) continue;
    if (!storage::act_as(work, office, act_of(step.what))) {
      kept.left.push_back(brought.title + ", " + text::lower(in_words(step.what)));
      return Done{};  // steps have an order
    }
    if (auto taken = take(work, book, slug, step); !taken) {
      auto refusals = taken.refusals();
      for (auto& refusal : refusals) refusal.sentence = brought.title + ": " + refusal.sentence;
      return refusals;
    }
    kept.said.push_back(brought.title + ": " + text::lower(in_words(step.what)) + ".");
  }
  return Done{};
}

}  // namespace

Outcome<Kept> keep(Work& work, const SchemeFile& brought, const Office& office) {
  Kept kept;
  auto book = load_book(work.session());
  if (brought.fund && !book.fund(brought.fund->slug)) {
    if (!storage::act_as(work, office, "investment.fund"))
      return Refusal{"The fund is not in the record yet. The Chief Finance Officer opens it.", "fund"};
    if (auto opened = open_fund(work, *brought.fund); !opened) return opened.refusals();
    kept.said.push_back(brought.fund->title + ": " + money::in_pounds(brought.fund->total()) + ".");
    book = load_book(work.session());
  }
  for (const auto& scheme : brought.schemes) {
    const auto* known = same_in(book, scheme);
    if (!known && !storage::act_as(work, office, "investment.submit")) {
      kept.left.push_back(scheme.title);
      continue;
    }
    if (!known) kept.said.push_back(scheme.title + ": submitted.");
    const auto slug = known ? Outcome<std::string>(known->slug) : submit(work, book, scheme);
    if (!slug) return slug.refusals();
    if (auto done = keep_steps(work, book, *slug, scheme, office, kept); !done) return done.refusals();
  }
  return kept;
}

}  // namespace reeve::investment
