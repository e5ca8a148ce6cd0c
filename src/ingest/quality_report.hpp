#pragma once

#include <string>

#include "ingest/plan.hpp"
#include "parallel/communicator.hpp"
#include "registers/row_counts.hpp"

namespace samspil::ingest {

//! Collective: on rank 0 the sum of the counts of all ranks; on other ranks
//! their own counts.
registers::QualityCounts sum_over_ranks(parallel::Communicator const& ranks,
                                        registers::QualityCounts const& counts);

/*!
 * Checks that no register has too many rejected rows.
 *
 * \throw base::Error that names the register, the per cent and the causes.
 */
void check_rejected(registers::QualityCounts const& counts,
                    double max_rejected_percent);

/*!
 * The quality.json of a store (contract, Inputs; docs/formats/registers.md):
 * for each register its number of files and what became of its rows; and the
 * count of each QualityRule.
 */
std::string quality_json(registers::QualityCounts const& counts,
                         Plan const& plan);

}  // namespace samspil::ingest
