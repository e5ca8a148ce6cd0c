#pragma once

#include <nlohmann/json.hpp>

#include "registers/row_counts.hpp"

namespace samspil::ingest {

//! Counts as they are sent between ranks and kept in checkpoints.
nlohmann::json to_json(registers::QualityCounts const& counts);

//! \throw nlohmann::json::exception if it is none of to_json().
registers::QualityCounts counts_from_json(nlohmann::json const& json);

}  // namespace samspil::ingest
