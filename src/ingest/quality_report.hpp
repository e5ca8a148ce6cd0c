#pragma once

#include <string>

#include "ingest/plan.hpp"
#include "parallel/communicator.hpp"
#include "registers/row_counts.hpp"

namespace samspil::ingest {

//! Collective: the counts of all ranks added up, on rank 0; elsewhere those
//! of this rank.
registers::QualityCounts sum_over_ranks(parallel::Communicator const& ranks,
                                        registers::QualityCounts const& counts);

/*!
 * Stop if a register has too many bad rows.
 *
 * \throw base::Error that names the register, the per cent and the causes.
 */
void check_rejected(registers::QualityCounts const& counts,
                    double max_rejected_percent);

/*!
 * quality.json of a store (contract: Inputs): every register with its files
 * and rows = used + not_needed + rejected, every rule that asks for a count.
 *
 * A rule with several parts has its sum and the parts, "M2.5" and "M2.5
 * duplicates" (docs/formats/registers.md).
 */
std::string quality_json(registers::QualityCounts const& counts,
                         Plan const& plan);

}  // namespace samspil::ingest
