#include <gtest/gtest.h>

#include <string_view>

#include "storage/committing_child.hpp"

int main(int argc, char** argv) {
  if (argc == 3 && std::string_view(argv[1]) == reeve::storage::committing_child_argument)
    return reeve::storage::committing_child_main(argv[2]);
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
