#pragma once

#include <cstdint>
#include <string_view>

namespace samspil::text {

//! What stands for other characters in a pattern.
enum class Wildcards : std::uint8_t
{
    star,                   //!< * for any characters, none too
    star_and_question_mark  //!< and ? for any one
};

//! Whether a text fits a pattern; ASCII letters in any case.
bool fits_pattern(std::string_view text, std::string_view pattern,
                  Wildcards wildcards = Wildcards::star);

}  // namespace samspil::text
