#pragma once

#include "base/log.hpp"
#include "ingest/options.hpp"
#include "ingest/plan.hpp"
#include "ingest/population_years.hpp"
#include "registers/checks/finding.hpp"
#include "registers/row_counts.hpp"

namespace samspil::ingest {

/*!
 * Judges what was read (contract: Checks before anything is believed); on rank
 * 0, when all is counted. Reads parts of the files again, to say where
 * something is.
 *
 * \return the findings of all checks, with their whole texts; a check that
 *         the user accepts does not stop.
 * \throw base::Error if a file cannot be read.
 */
registers::Findings judge_delivery(Plan const& plan, Options const& options,
                                   registers::QualityCounts const& counts,
                                   PopulationYears const& population);

/*!
 * Logs the warnings.
 *
 * \throw base::Error that says what stops the run, if something does.
 */
void report_findings(base::Log const& log, Plan const& plan,
                     registers::Findings const& findings);

//! The name of a file of the plan, as the checks show it; behind the files that
//! are read, the copies that are left out have numbers, too.
std::string name_of_file(Plan const& plan, std::size_t number);

}  // namespace samspil::ingest
