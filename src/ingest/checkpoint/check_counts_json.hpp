#pragma once

#include <nlohmann/json_fwd.hpp>

#include "registers/checks/check_counts.hpp"

namespace samspil::ingest {

//! What the checks need, as ranks send it to each other and checkpoints save
//! it: numbers by their place, those that are 0 left out.
nlohmann::json to_json(registers::CheckCounts const& counts);

//! \throw nlohmann::json::exception or base::Error if \p json does not have
//!        the form of to_json().
registers::CheckCounts check_counts_from_json(nlohmann::json const& json);

}  // namespace samspil::ingest
