# The explorer's page (src/explorer): a template of HTML that becomes a part of
# the program. Sets SAMSPIL_EXPLORER_TEMPLATE, which is empty without it.
#
# node_modules is in the build folder, never in the source tree. It is fetched
# once, and again when the lock file changes.
option(SAMSPIL_EXPLORER "Build the explorer's page where node and npm are there" ON)
option(SAMSPIL_EXPLORER_TILES
       "The explorer has tiles in place of the map, and needs no shapes" OFF)
set(SAMSPIL_EXPLORER_STYLE "" CACHE FILEPATH
    "CSS that is put behind the explorer's own (docs/publishing.md)")

set(SAMSPIL_EXPLORER_TEMPLATE "")
find_program(SAMSPIL_NODE NAMES node nodejs)
find_program(SAMSPIL_NPM NAMES npm)
if(NOT SAMSPIL_EXPLORER)
  message(STATUS "explorer: not built, as SAMSPIL_EXPLORER says")
elseif(NOT SAMSPIL_NODE OR NOT SAMSPIL_NPM)
  message(STATUS "explorer: not built, as node or npm is missing; samspil "
                 "publish will write no explorer.html")
else()
  # samspil_add_node_modules(<target> <source folder>)
  #
  # Fetches what the folder's package-lock.json names into the same folder of
  # the build; sets <target>_FOLDER and <target>_STAMP.
  function(samspil_add_node_modules target source)
    file(RELATIVE_PATH path ${PROJECT_SOURCE_DIR} ${source})
    set(folder ${PROJECT_BINARY_DIR}/node/${path})
    set(stamp ${folder}/fetched)
    add_custom_command(
      OUTPUT ${stamp}
      COMMAND ${CMAKE_COMMAND} -DNPM=${SAMSPIL_NPM} -DSOURCE=${source}
              -DFOLDER=${folder} -DSTAMP=${stamp} -P
              ${PROJECT_SOURCE_DIR}/cmake/fetch_node_modules.cmake
      DEPENDS ${source}/package.json ${source}/package-lock.json
              ${PROJECT_SOURCE_DIR}/cmake/fetch_node_modules.cmake
      COMMENT "Fetching the packages of ${path}/package-lock.json"
      VERBATIM)
    set(${target}_FOLDER ${folder} PARENT_SCOPE)
    set(${target}_STAMP ${stamp} PARENT_SCOPE)
  endfunction()

  set(explorer_source ${PROJECT_SOURCE_DIR}/src/explorer)
  samspil_add_node_modules(samspil_explorer_packages ${explorer_source})
  file(GLOB_RECURSE explorer_files CONFIGURE_DEPENDS ${explorer_source}/*)
  set(SAMSPIL_EXPLORER_TEMPLATE ${PROJECT_BINARY_DIR}/node/template.html)
  set(explorer_options "")
  if(SAMSPIL_EXPLORER_TILES)
    list(APPEND explorer_options --tiles)
  endif()
  if(SAMSPIL_EXPLORER_STYLE)
    list(APPEND explorer_options --style ${SAMSPIL_EXPLORER_STYLE})
  endif()
  add_custom_command(
    OUTPUT ${SAMSPIL_EXPLORER_TEMPLATE}
    COMMAND
      ${SAMSPIL_NODE} ${explorer_source}/build/bundle.mjs --modules
      ${samspil_explorer_packages_FOLDER}/node_modules --out
      ${SAMSPIL_EXPLORER_TEMPLATE} ${explorer_options}
    DEPENDS ${samspil_explorer_packages_STAMP} ${explorer_files}
            ${SAMSPIL_EXPLORER_STYLE}
    COMMENT "Bundling the explorer's page"
    VERBATIM)
  add_custom_target(samspil_explorer_page DEPENDS ${SAMSPIL_EXPLORER_TEMPLATE})
endif()
