# Files that travel inside the binary. reeve_embed(target namespace files...) makes one object with every file's
# bytes and a table `files()` of (name, bytes), so the program needs nothing beside it.
function(reeve_embed target namespace base)
  set(assembly ${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded.S)
  set(table ${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded.cpp)
  set(asm "  .section .rodata\n")
  set(externs "")
  set(rows "")
  set(index 0)
  foreach(file ${ARGN})
    get_filename_component(path ${file} ABSOLUTE BASE_DIR ${base})
    file(RELATIVE_PATH name ${base} ${path})
    if(name MATCHES "^\\.\\.")
      get_filename_component(name ${path} NAME)
    endif()
    set(symbol ${target}_embedded_${index})
    string(APPEND asm "  .global ${symbol}\n  .global ${symbol}_end\n${symbol}:\n  .incbin \"${path}\"\n${symbol}_end:\n  .byte 0\n")
    string(APPEND externs "extern const char ${symbol}[];\nextern const char ${symbol}_end[];\n")
    string(APPEND rows "      {\"${name}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  string(APPEND asm "  .section .note.GNU-stack,\"\",%progbits\n")
  file(CONFIGURE OUTPUT ${assembly} CONTENT "${asm}" @ONLY)
  file(CONFIGURE OUTPUT ${table} CONTENT "#include <string_view>
#include <utility>
#include <vector>

extern \"C\" {
${externs}}

namespace ${namespace} {
const std::vector<std::pair<std::string_view, std::string_view>>& files() {
  static const std::vector<std::pair<std::string_view, std::string_view>> table{
${rows}  };
  return table;
}
}  // namespace ${namespace}
" @ONLY)
  set_source_files_properties(${assembly} PROPERTIES OBJECT_DEPENDS "${ARGN}")
  target_sources(${target} PRIVATE ${assembly} ${table})
endfunction()
