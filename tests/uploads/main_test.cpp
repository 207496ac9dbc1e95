// The suite is its own child, as the program is: /proc/self/exe is started again to say what a file is.
#include <gtest/gtest.h>

#include <string_view>

#include "uploads/file_type.hpp"

int main(int argc, char** argv) {
  if (argc > 1 && std::string_view(argv[1]) == reeve::uploads::file_type_child_argument)
    return reeve::uploads::file_type_child_main(0, 1);
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
