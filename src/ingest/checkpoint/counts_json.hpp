#pragma once

#include <nlohmann/json.hpp>

#include "registers/row_counts.hpp"

namespace samspil::ingest {

//! Counts as ranks send them to each other and checkpoints save them. Rules
//! and causes stand there by name; those without a count are left out.
nlohmann::json to_json(registers::QualityCounts const& counts);

//! \throw nlohmann::json::exception or base::Error if \p json does not have
//!        the form of to_json().
registers::QualityCounts counts_from_json(nlohmann::json const& json);

}  // namespace samspil::ingest
