#pragma once

#include <string>
#include <string_view>

namespace samspil::text {

//! A field as a delimited file has it: in quotes if it needs them. The inverse
//! of CsvLineSplitter.
std::string csv_field(std::string_view text, char separator);

}  // namespace samspil::text
