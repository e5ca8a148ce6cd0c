# What cmake --install puts where. The component "program" is the executable
# alone (scripts/bundle takes it), "files" is everything else.
include(GNUInstallDirs)
set(docs ${CMAKE_INSTALL_DOCDIR})
set(data ${CMAKE_INSTALL_DATADIR}/samspil)

install(TARGETS samspil RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR}
                                COMPONENT program)
install(PROGRAMS scripts/samspil-mpi DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT files)
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${docs}
        COMPONENT files)
install(DIRECTORY docs/ DESTINATION ${docs}/docs COMPONENT files)
# Job scripts, and scripts/submit, which finds them at ../jobs.
install(DIRECTORY jobs DESTINATION ${data} COMPONENT files)
install(PROGRAMS scripts/submit DESTINATION ${data}/scripts COMPONENT files)
# samspil publish --pdf finds it there.
install(PROGRAMS scripts/annexes DESTINATION ${data}/scripts COMPONENT files)
install(DIRECTORY scripts/annexes_parts DESTINATION ${data}/scripts
        COMPONENT files PATTERN "__pycache__" EXCLUDE)
install(DIRECTORY scripts/releases DESTINATION ${data}/scripts
        COMPONENT files PATTERN "__pycache__" EXCLUDE)
install(FILES scripts/completion/samspil.bash
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
        RENAME samspil COMPONENT files)
install(FILES scripts/completion/_samspil
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT files)

# One man page for the program and one for each command, from their --help.
if(NOT CMAKE_BUILD_TYPE STREQUAL Release)
  return() # such builds are not installed
endif()
find_program(SAMSPIL_HELP2MAN help2man)
if(NOT SAMSPIL_HELP2MAN)
  message(STATUS "help2man is not there: no man pages are made")
  return()
endif()
# The page's date is that of the revision, so that the same source gives the
# same page.
set(revision_time 0)
if(GIT_FOUND)
  execute_process(
    COMMAND ${GIT_EXECUTABLE} -C ${PROJECT_SOURCE_DIR} log -1 --format=%ct
    OUTPUT_VARIABLE found
    OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET
    RESULT_VARIABLE result)
  if(result EQUAL 0)
    set(revision_time ${found})
  endif()
endif()

set(pages)
set(as_help2man_knows_it ${PROJECT_SOURCE_DIR}/cmake/man_page.sed)
# Words cut by a hyphen, and wide gaps, could not be copied from the examples.
set(without_cut_words ${PROJECT_SOURCE_DIR}/cmake/man_page.h2m)
function(samspil_add_man_page command summary)
  if(command)
    set(page samspil-${command}.1)
  else()
    set(page samspil.1)
  endif()
  set(file ${PROJECT_BINARY_DIR}/man/${page})
  add_custom_command(
    OUTPUT ${file}
    COMMAND
      ${CMAKE_COMMAND} -E env SOURCE_DATE_EPOCH=${revision_time}
      ${SAMSPIL_HELP2MAN} --no-info --locale=C.UTF-8 --name=${summary} --section=1
      "--source=samspil ${PROJECT_VERSION}" --manual=samspil
      "--version-string=samspil ${PROJECT_VERSION}" --output=${file}
      --include=${without_cut_words}
      "--help-option=--help | sed -f '${as_help2man_knows_it}'"
      "$<TARGET_FILE:samspil> ${command}"
    DEPENDS samspil ${as_help2man_knows_it} ${without_cut_words}
    COMMENT "man page ${page}"
    VERBATIM)
  set(pages ${pages} ${file} PARENT_SCOPE)
endfunction()

file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/man)
samspil_add_man_page(
  "" "overlap of psychiatry and social interventions, from Danish registers")
# The names and summaries of src/app/commands.cpp.
file(STRINGS src/app/commands.cpp lines REGEX "^    {\"[a-z]+\", \"")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
                                       src/app/commands.cpp)
foreach(line IN LISTS lines)
  string(REGEX MATCH "{\"([a-z]+)\", \"([^\"]+)\"" found "${line}")
  samspil_add_man_page(${CMAKE_MATCH_1} "${CMAKE_MATCH_2}")
endforeach()
add_custom_target(samspil_man_pages ALL DEPENDS ${pages})
install(FILES ${pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1
        COMPONENT files)
