#pragma once

#include <nlohmann/json_fwd.hpp>

#include "ingest/plan.hpp"
#include "registers/row_counts.hpp"

namespace samspil::ingest {

/*!
 * What quality.json holds beyond the contract, for `samspil quality`
 * (docs/formats/registers.md): rows by file and year, psychiatric contacts by
 * month, unknown codes, and how registers agree on persons.
 */
nlohmann::ordered_json quality_details(registers::QualityCounts const& counts,
                                       Plan const& plan);

}  // namespace samspil::ingest
