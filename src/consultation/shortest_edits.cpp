#include "consultation/shortest_edits.hpp"

#include <algorithm>

namespace reeve::consultation {
namespace {

using Ints = std::vector<int>;

struct Middle {  // what is left when equal beginnings and ends are set aside
  int start = 0;
  int before_end = 0;
  int after_end = 0;
};

Middle middle_of(const Ints& before, const Ints& after) {
  Middle middle{0, static_cast<int>(before.size()), static_cast<int>(after.size())};
  const auto at = [](const Ints& all, int index) { return all[static_cast<std::size_t>(index)]; };
  while (middle.start < middle.before_end && middle.start < middle.after_end &&
         at(before, middle.start) == at(after, middle.start))
    ++middle.start;
  while (middle.before_end > middle.start && middle.after_end > middle.start &&
         at(before, middle.before_end - 1) == at(after, middle.after_end - 1)) {
    --middle.before_end;
    --middle.after_end;
  }
  return middle;
}

// For each number of edits d, how far down `before` each diagonal k = x - y reaches; diagonals -d to d.
class Search {
 public:
  Search(const Ints& before, const Ints& after, Middle middle)
      : before_(before),
        after_(after),
        middle_(middle),
        width_(middle.before_end - middle.start),
        height_(middle.after_end - middle.start) {}

  bool run(int edits_max) {
    for (int edits = 0; edits <= edits_max; ++edits) {
      reached_.emplace_back(static_cast<std::size_t>(2 * edits + 1));
      for (int k = -edits; k <= edits; k += 2) {
        int x = start_of(edits, k);
        x += run_of_equals(x, x - k);
        cell(edits, k) = x;
        if (k == width_ - height_ && x >= width_) return true;
      }
    }
    return false;
  }

  // From the end back to the beginning.
  std::vector<Change> path() {
    std::vector<Change> changes;
    int x = width_;
    int y = height_;
    for (int edits = static_cast<int>(reached_.size()) - 1; edits > 0; --edits) {
      const bool adds = comes_from_above(edits, x - y);
      const int start = start_of(edits, x - y);
      for (; x > start; --x, --y) changes.push_back(Change::kept);
      changes.push_back(adds ? Change::added : Change::removed);
      --(adds ? y : x);
    }
    for (; x > 0; --x) changes.push_back(Change::kept);
    std::reverse(changes.begin(), changes.end());
    return changes;
  }

 private:
  int& cell(int edits, int k) {
    return reached_[static_cast<std::size_t>(edits)][static_cast<std::size_t>(k + edits)];
  }

  // Diagonals that have left the table are never worth following.
  int reach(int edits, int k) { return k < -edits || k > edits ? -1 : cell(edits, k); }
  bool comes_from_above(int edits, int k) {
    return k == -edits || (k != edits && reach(edits - 1, k - 1) < reach(edits - 1, k + 1));
  }
  int start_of(int edits, int k) {
    if (edits == 0) return 0;
    return comes_from_above(edits, k) ? reach(edits - 1, k + 1) : reach(edits - 1, k - 1) + 1;
  }

  int run_of_equals(int x, int y) const {
    int length = 0;
    while (x + length < width_ && y + length < height_ && y + length >= 0 &&
           before_[static_cast<std::size_t>(middle_.start + x + length)] ==
               after_[static_cast<std::size_t>(middle_.start + y + length)])
      ++length;
    return length;
  }

  const Ints& before_;
  const Ints& after_;
  Middle middle_;
  int width_;
  int height_;
  std::vector<std::vector<int>> reached_;
};

}  // namespace

std::optional<std::vector<Change>> shortest_edits(const Ints& before, const Ints& after,
                                                  std::size_t edits_max) {
  const auto middle = middle_of(before, after);
  Search search(before, after, middle);
  if (!search.run(static_cast<int>(edits_max))) return std::nullopt;
  std::vector<Change> changes(static_cast<std::size_t>(middle.start), Change::kept);
  const auto path = search.path();
  changes.insert(changes.end(), path.begin(), path.end());
  changes.insert(changes.end(), before.size() - static_cast<std::size_t>(middle.before_end), Change::kept);
  return changes;
}

}  // namespace reeve::consultation
