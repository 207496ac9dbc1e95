// The suite is its own reader of spreadsheets, as the program is: /proc/self/exe is started again as the
// child.
#include <gtest/gtest.h>

#include <string_view>

#include "publishing/workbook_child.hpp"

int main(int argc, char** argv) {
  if (argc > 1 && std::string_view(argv[1]) == reeve::publishing::workbook_child_argument)
    return reeve::publishing::workbook_child_main(0, 1);
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
