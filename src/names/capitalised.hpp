#pragma once

#include <string>

namespace samspil::names {

//! The text with a capital first letter: ASCII, æ, ø or å in UTF-8.
std::string capitalised(std::string text);

}  // namespace samspil::names
