# samspil_add_library(<folder> SOURCES ... [LINK ...])
#
# One library a folder of src/, named samspil_<folder>. LINK names what its
# headers need; the layer rule itself is held by scripts/check_layers.
function(samspil_add_library folder)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE" ${ARGN})
  add_library(samspil_${folder} STATIC ${ARG_SOURCES})
  target_include_directories(samspil_${folder} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(
    samspil_${folder}
    PUBLIC ${ARG_LINK}
    PRIVATE samspil_warnings ${ARG_PRIVATE})
endfunction()

# samspil_add_test(<file> [NP 1 2 3 4] [LINK ...] [LABELS ...])
#
# One test program a file; the test's name is its path below tests/ without
# "_test.cpp". With NP the program is started by mpirun, once for each number
# of processes (name + ":np3"); without it, it is started as it is, and the
# target samspil_unit_tests builds it. Tests of what several threads do have the
# label "threads": the thread sanitizer watches them, and the target
# samspil_thread_tests builds them.
function(samspil_add_test file)
  cmake_parse_arguments(ARG "" "" "NP;LINK;LABELS" ${ARGN})
  file(RELATIVE_PATH path ${PROJECT_SOURCE_DIR}/tests
       ${CMAKE_CURRENT_SOURCE_DIR}/${file})
  string(REGEX REPLACE "_test\\.cpp$" "" name ${path})
  string(REPLACE "/" "_" target "test_${name}")
  add_executable(${target} ${file})
  # The folder's own fixtures are found from its rooms, too.
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests
                                               ${CMAKE_CURRENT_SOURCE_DIR})
  target_compile_definitions(
    ${target} PRIVATE SAMSPIL_TEST_DATA="${PROJECT_SOURCE_DIR}/tests")
  # What is tested is optimised; tests themselves are compiled quickly.
  target_compile_options(${target} PRIVATE $<IF:$<CONFIG:Release>,-O1,-O0>)
  if(ARG_NP)
    set(main samspil_test_main_mpi)
    set(kind mpi)
  else()
    set(main GTest::gtest_main)
    set(kind unit)
  endif()
  target_link_libraries(${target} PRIVATE ${ARG_LINK} ${main} GTest::gmock
                                          OpenMP::OpenMP_CXX samspil_warnings)
  # Reading GoogleTest takes half of the time that a test takes to compile.
  target_precompile_headers(${target} REUSE_FROM samspil_test_headers)
  if(NOT ARG_NP)
    add_dependencies(samspil_unit_tests ${target})
    add_test(NAME ${name} COMMAND ${target})
    set_tests_properties(
      ${name} PROPERTIES LABELS "${kind};${ARG_LABELS}" TIMEOUT 300
                         ENVIRONMENT "${SAMSPIL_UNIT_TEST_ENVIRONMENT}")
    if(threads IN_LIST ARG_LABELS)
      add_dependencies(samspil_thread_tests ${target})
    endif()
    return()
  endif()
  foreach(ranks IN LISTS ARG_NP)
    add_test(NAME ${name}:np${ranks}
             COMMAND ${MPIEXEC_EXECUTABLE} --oversubscribe --bind-to none
                     ${MPIEXEC_NUMPROC_FLAG} ${ranks} $<TARGET_FILE:${target}>)
    set_tests_properties(
      ${name}:np${ranks}
      PROPERTIES LABELS "${kind};${ARG_LABELS}" TIMEOUT 300
                 ENVIRONMENT "${SAMSPIL_MPI_TEST_ENVIRONMENT}"
                 PROCESSORS 2)
  endforeach()
endfunction()

# Open MPI refuses to start as root, as containers do, unless it is told to.
set(SAMSPIL_MPI_TEST_ENVIRONMENT
    "OMPI_ALLOW_RUN_AS_ROOT=1;OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1;ASAN_OPTIONS=detect_leaks=0"
)
