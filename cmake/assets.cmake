# Style, script and typeface of the pages, made from the npm packages without Node and put inside the binary.
#
#   reeve_assets(reeve_web)   makes ${CMAKE_BINARY_DIR}/assets and embeds it as reeve::assets::files()
#
# The same file is the build step: cmake -DOUT=... -P assets.cmake.
set(REEVE_ASSETS_SOURCE ${CMAKE_CURRENT_LIST_DIR}/..)
set(REEVE_GOVUK node_modules/govuk-frontend/dist/govuk)
set(REEVE_MOJ node_modules/@ministryofjustice/frontend/moj)
set(REEVE_FONTS node_modules/@fontsource/atkinson-hyperlegible-next)
set(REEVE_FONT_CUTS latin-400-normal latin-400-italic latin-700-normal latin-ext-400-normal latin-ext-400-italic
  latin-ext-700-normal)
# The only pictures that a component we draw asks for: the crosses of a filter's selected words.
set(REEVE_MOJ_IMAGES icon-tag-remove-cross.svg icon-tag-remove-cross-white.svg)

# latin-400-normal is served as atkinson-latin-400.woff2
function(reeve_font_name cut result)
  string(REPLACE "-normal" "" short ${cut})
  set(${result} atkinson-${short}.woff2 PARENT_SCOPE)
endfunction()

function(reeve_assets target)
  set(out ${CMAKE_BINARY_DIR}/assets)
  set(names site.css site.js govuk-frontend.min.js moj-frontend.min.js icon.svg font-licence.txt ${REEVE_MOJ_IMAGES})
  set(sources assets/reeve.css assets/reeve.js assets/icon.svg cmake/assets.cmake
    ${REEVE_GOVUK}/govuk-frontend.min.css ${REEVE_GOVUK}/govuk-frontend.min.js
    ${REEVE_MOJ}/moj-frontend.min.css ${REEVE_MOJ}/moj-frontend.min.js ${REEVE_FONTS}/LICENSE)
  foreach(cut ${REEVE_FONT_CUTS})
    reeve_font_name(${cut} name)
    list(APPEND names ${name})
  endforeach()
  list(TRANSFORM names PREPEND ${out}/ OUTPUT_VARIABLE outputs)
  list(TRANSFORM sources PREPEND ${REEVE_ASSETS_SOURCE}/ OUTPUT_VARIABLE inputs)
  add_custom_command(
    OUTPUT ${outputs}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} -P ${REEVE_ASSETS_SOURCE}/cmake/assets.cmake
    DEPENDS ${inputs}
    COMMENT "Making the style, script and typeface of the pages"
    VERBATIM)
  reeve_embed(${target} reeve::assets ${out} ${outputs})
endfunction()

# A package's style sheet with our typeface, and with addresses that stand beside it.
function(reeve_read_css path result)
  file(READ ${REEVE_ASSETS_SOURCE}/${path} css)
  string(REGEX REPLACE "/\\*#[^*]*\\*/" "" css "${css}")
  string(REGEX REPLACE "/\\*![^*]*Margaret Calvert[^*]*\\*/" "" css "${css}")
  string(REGEX REPLACE "@charset \"UTF-8\";" "" css "${css}")
  string(REGEX REPLACE "@font-face{[^}]*GDS Transport[^}]*}" "" css "${css}")
  string(REPLACE "font-family:GDS Transport,arial,sans-serif"
    "font-family:\"Atkinson Hyperlegible Next\",arial,sans-serif" css "${css}")
  # For print the packages fall back to whatever the printer has; our typeface may be printed.
  string(REGEX REPLACE "font-family:sans-serif" "font-family:\"Atkinson Hyperlegible Next\",arial,sans-serif"
    css "${css}")
  foreach(image ${REEVE_MOJ_IMAGES})
    string(REPLACE "url(/assets/images/${image})" "url(./${image})" css "${css}")
  endforeach()
  string(REGEX REPLACE "url\\(/[^)]*\\)" "none" css "${css}")
  if(css MATCHES "GDS Transport|url\\(/")
    message(FATAL_ERROR "${path} names a typeface or a picture in a way cmake/assets.cmake does not know")
  endif()
  set(${result} "${css}" PARENT_SCOPE)
endfunction()

function(reeve_copy_js path)
  get_filename_component(name ${path} NAME)
  file(READ ${REEVE_ASSETS_SOURCE}/${path} js)
  string(REGEX REPLACE "//# sourceMappingURL=[^\n]*" "" js "${js}")
  file(WRITE ${OUT}/${name} "${js}")
endfunction()

function(reeve_copy path name)
  file(COPY_FILE ${REEVE_ASSETS_SOURCE}/${path} ${OUT}/${name})
endfunction()

function(reeve_write_assets)
  reeve_read_css(${REEVE_GOVUK}/govuk-frontend.min.css govuk)
  reeve_read_css(${REEVE_MOJ}/moj-frontend.min.css moj)
  file(READ ${REEVE_ASSETS_SOURCE}/assets/reeve.css own)
  file(WRITE ${OUT}/site.css "@charset \"UTF-8\";
/* govuk-frontend, (c) Crown copyright (Government Digital Service), MIT licence */
${govuk}
/* @ministryofjustice/frontend, (c) Crown copyright (Ministry of Justice), MIT licence */
${moj}
${own}")
  reeve_copy_js(${REEVE_GOVUK}/govuk-frontend.min.js)
  reeve_copy_js(${REEVE_MOJ}/moj-frontend.min.js)
  reeve_copy(assets/reeve.js site.js)
  reeve_copy(assets/icon.svg icon.svg)
  reeve_copy(${REEVE_FONTS}/LICENSE font-licence.txt)
  foreach(image ${REEVE_MOJ_IMAGES})
    reeve_copy(${REEVE_MOJ}/assets/images/${image} ${image})
  endforeach()
  foreach(cut ${REEVE_FONT_CUTS})
    reeve_font_name(${cut} name)
    reeve_copy(${REEVE_FONTS}/files/atkinson-hyperlegible-next-${cut}.woff2 ${name})
  endforeach()
endfunction()

if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
  reeve_write_assets()
endif()
