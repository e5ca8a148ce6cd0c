#pragma once

#include <string_view>

namespace samspil::text {

//! Whether a text fits a pattern in which * stands for any characters, none
//! too; ASCII letters in any case.
bool fits_pattern(std::string_view text, std::string_view pattern);

}  // namespace samspil::text
