# The one place that decides which warnings are on.
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
            -Wduplicated-cond
            -Wlogical-op
            # false alarms of gcc 12 in std::string (GCC bug 105651)
            -Wno-restrict
            $<$<BOOL:${SAMSPIL_WARNINGS_AS_ERRORS}>:-Werror>)

if(SAMSPIL_SANITIZE)
  add_compile_options(-fsanitize=${SAMSPIL_SANITIZE} -fno-omit-frame-pointer
                      -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${SAMSPIL_SANITIZE})
endif()
