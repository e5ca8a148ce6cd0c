#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <vector>

#include "registers/csv/csv_plan.hpp"

namespace samspil::registers {

//! Plans as JSON, to be sent to other ranks. A path may hold any byte, which
//! text in JSON may not, so it is a list of bytes.
nlohmann::json plans_to_json(std::span<CsvFilePlan const> plans);

//! \pre \p json was made by plans_to_json in this version of the program.
std::vector<CsvFilePlan> plans_from_json(nlohmann::json const& json);

}  // namespace samspil::registers
