# The revision that --version prints, taken when the build is configured.
find_package(Git QUIET)
set(SAMSPIL_GIT_REVISION "unknown")
if(GIT_FOUND)
  execute_process(
    COMMAND ${GIT_EXECUTABLE} -C ${PROJECT_SOURCE_DIR} describe --always --dirty
    OUTPUT_VARIABLE revision
    OUTPUT_STRIP_TRAILING_WHITESPACE
    ERROR_QUIET
    RESULT_VARIABLE result)
  if(result EQUAL 0)
    set(SAMSPIL_GIT_REVISION ${revision})
  endif()
endif()
