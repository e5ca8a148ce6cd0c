# The one place that decides which warnings are on: the same list for every
# compiler, and beside it what only one of them knows.
set(gcc_only
    -Wduplicated-cond
    -Wlogical-op
    # false alarms of gcc 12 in std::string (GCC bug 105651)
    -Wno-restrict)
add_library(samspil_warnings INTERFACE)
target_compile_options(
  samspil_warnings
  INTERFACE -Wall
            -Wextra
            -Wpedantic
            -Wconversion
            -Wsign-conversion
            -Wshadow
            -Wnon-virtual-dtor
            -Woverloaded-virtual
            -Wold-style-cast
            -Wcast-align
            "$<$<CXX_COMPILER_ID:GNU>:${gcc_only}>"
            # Where files are compiled together, one file's names are in sight
            # of the next.
            $<$<BOOL:${CMAKE_UNITY_BUILD}>:-Wno-shadow>
            $<$<BOOL:${SAMSPIL_WARNINGS_AS_ERRORS}>:-Werror>)
