#pragma once

#include <string>

#include "ingest/plan.hpp"
#include "parallel/communicator.hpp"
#include "registers/checks/finding.hpp"
#include "registers/row_counts.hpp"

namespace samspil::ingest {

//! Collective: on rank 0 the sum of the counts of all ranks; on other ranks
//! their own counts.
registers::QualityCounts sum_over_ranks(parallel::Communicator const& ranks,
                                        registers::QualityCounts const& counts);

/*!
 * The quality.json of a store (contract, Inputs; docs/formats/registers.md):
 * for each register its number of files and what became of its rows; the
 * count of each QualityRule; and what each check found, one entry if it found
 * nothing.
 */
std::string quality_json(registers::QualityCounts const& counts,
                         Plan const& plan, registers::Findings const& findings);

}  // namespace samspil::ingest
