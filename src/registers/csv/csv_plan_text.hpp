#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "registers/csv/csv_plan.hpp"

namespace samspil::registers {

//! Plans as bytes, to be sent to other ranks; a path may hold any byte.
std::string plans_to_text(std::span<CsvFilePlan const> plans);

//! \pre \p text was made by plans_to_text in this version of the program.
std::vector<CsvFilePlan> plans_from_text(std::string_view text);

}  // namespace samspil::registers
