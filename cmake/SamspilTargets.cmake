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
  if(SAMSPIL_SANITIZE)
    samspil_set_sanitized(${folder})
  endif()
endfunction()

# How a library is compiled with sanitizers, which takes long: those in which
# the tests spend little time are not optimised, and those that no fuzz target
# is about do not count what fuzzing reaches.
function(samspil_set_sanitized folder)
  if(folder MATCHES "^(app|compute|ingest)$")
    target_compile_options(samspil_${folder} PRIVATE -O0)
  endif()
  if(SAMSPIL_SANITIZE MATCHES "fuzzer-no-link"
     AND NOT folder MATCHES "^(compute|count|method|names|parallel|publish|synthetic)$")
    target_compile_options(samspil_${folder} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
endfunction()

# samspil_add_test(<file> [NP 1 2 3 4] [LINK ...] [LABELS ...])
#
# One ctest entry a file; its name is the file's path below tests/ without
# "_test.cpp". With NP, mpirun starts it, once for each number of processes
# (name + ":np3"); without it, it is started as it is. Tests of what several
# threads do have the label "threads": the thread sanitizer watches them.
#
# The files of a folder of tests/ share one program of each kind, since linking
# one for each file takes longer than compiling it: test_<folder>, those with
# the label threads test_<folder>_threads, those of mpirun test_<folder>_mpi.
# Each entry is a process of its own that runs the tests of its file
# (tests/support/chosen_file.hpp).
function(samspil_add_test file)
  cmake_parse_arguments(ARG "" "" "NP;LINK;LABELS" ${ARGN})
  file(RELATIVE_PATH path ${PROJECT_SOURCE_DIR}/tests
       ${CMAKE_CURRENT_SOURCE_DIR}/${file})
  string(REGEX REPLACE "_test\\.cpp$" "" name ${path})
  string(REGEX REPLACE "/.*" "" folder ${path})
  if(ARG_NP)
    set(program test_${folder}_mpi)
    set(main samspil_test_main_mpi)
  elseif(threads IN_LIST ARG_LABELS)
    set(program test_${folder}_threads)
    set(main samspil_test_main)
  else()
    set(program test_${folder})
    set(main samspil_test_main)
  endif()
  if(NOT TARGET ${program})
    samspil_add_test_program(${program} ${main})
  endif()
  target_sources(${program} PRIVATE ${file})
  target_link_libraries(${program} PRIVATE ${ARG_LINK})
  if(NOT ARG_NP)
    add_test(NAME ${name} COMMAND ${program} --file=tests/${path})
    set_tests_properties(
      ${name} PROPERTIES LABELS "unit;${ARG_LABELS}" TIMEOUT 300
                         ENVIRONMENT "${SAMSPIL_UNIT_TEST_ENVIRONMENT}")
    add_dependencies(samspil_unit_tests ${program})
    if(threads IN_LIST ARG_LABELS)
      add_dependencies(samspil_thread_tests ${program})
    endif()
    return()
  endif()
  foreach(ranks IN LISTS ARG_NP)
    add_test(NAME ${name}:np${ranks}
             COMMAND ${MPIEXEC_EXECUTABLE} --oversubscribe --bind-to none
                     ${MPIEXEC_NUMPROC_FLAG} ${ranks} $<TARGET_FILE:${program}>
                     --file=tests/${path})
    set_tests_properties(
      ${name}:np${ranks}
      PROPERTIES LABELS "mpi;${ARG_LABELS}" TIMEOUT 300
                 ENVIRONMENT "${SAMSPIL_MPI_TEST_ENVIRONMENT}"
                 PROCESSORS 2)
  endforeach()
endfunction()

# A program of test files without files yet, and main() for it.
function(samspil_add_test_program program main)
  add_executable(${program})
  # The folder's own fixtures are found from its rooms, too.
  target_include_directories(${program} PRIVATE ${PROJECT_SOURCE_DIR}/tests
                                                ${CMAKE_CURRENT_SOURCE_DIR})
  target_compile_definitions(
    ${program} PRIVATE SAMSPIL_TEST_DATA="${PROJECT_SOURCE_DIR}/tests")
  # What is tested is optimised; tests themselves are compiled quickly.
  target_compile_options(${program} PRIVATE $<IF:$<CONFIG:Release>,-O1,-O0>)
  target_link_libraries(${program} PRIVATE ${main} GTest::gmock
                                           OpenMP::OpenMP_CXX samspil_warnings)
  # Reading GoogleTest takes half of the time that a test takes to compile.
  target_precompile_headers(${program} REUSE_FROM samspil_test_headers)
endfunction()

# Open MPI refuses to start as root, as containers do, unless it is told to.
set(SAMSPIL_MPI_TEST_ENVIRONMENT
    "OMPI_ALLOW_RUN_AS_ROOT=1;OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1;ASAN_OPTIONS=detect_leaks=0"
)
