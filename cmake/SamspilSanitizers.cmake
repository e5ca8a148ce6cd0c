# SAMSPIL_SANITIZE: what is compiled and linked with which sanitizers. Included
# after OpenMP is found.
#
# SAMSPIL_UNIT_TEST_ENVIRONMENT is what tests need that run without mpirun.
set(SAMSPIL_UNIT_TEST_ENVIRONMENT "")
if(NOT SAMSPIL_SANITIZE)
  return()
endif()
# What fuzzing counts is compiled only into what it looks at: it takes a fifth
# of the time to compile (samspil_add_library).
string(REPLACE ",fuzzer-no-link" "" sanitizers "${SAMSPIL_SANITIZE}")
add_compile_options(-fsanitize=${sanitizers} -fno-omit-frame-pointer
                    -fno-sanitize-recover=all)
add_link_options(-fsanitize=${SAMSPIL_SANITIZE})

# LLVM's OpenMP runtime keeps memory of its threads until the process ends.
if(SAMSPIL_SANITIZE MATCHES "address")
  set(SAMSPIL_UNIT_TEST_ENVIRONMENT
      "LSAN_OPTIONS=print_suppressions=0:suppressions=${PROJECT_SOURCE_DIR}/cmake/leaks_elsewhere.txt"
  )
endif()

# The OpenMP runtime is not compiled with the thread sanitizer, so that its
# barriers and locks would be unknown and correct loops would be called races.
# libarcher, which is part of LLVM's runtime, tells of them. Without it the
# tests would fail with false alarms: better not to configure.
if(SAMSPIL_SANITIZE MATCHES "thread")
  cmake_path(GET OpenMP_omp_LIBRARY PARENT_PATH folder) # of clang's libomp
  set(archer ${folder}/libarcher.so)
  if(NOT EXISTS "${archer}")
    message(FATAL_ERROR "libarcher.so is missing: the thread sanitizer needs "
                        "clang and libomp-dev")
  endif()
  # What libomp itself does between its own threads is not asked for.
  set(SAMSPIL_UNIT_TEST_ENVIRONMENT
      "OMP_TOOL_LIBRARIES=${archer};TSAN_OPTIONS=ignore_noninstrumented_modules=1;OMP_NUM_THREADS=4"
  )
endif()
