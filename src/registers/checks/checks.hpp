#pragma once

#include "registers/checks/check_facts.hpp"
#include "registers/checks/finding.hpp"

/*!
 * The checks before anything is believed (contract), each a pure function:
 * facts in, findings out. A finding whose verdict is ok only tells its share.
 * The thresholds are in thresholds.hpp.
 */
namespace samspil::registers {

Findings check_bad_rows(CheckFacts const& facts);
Findings check_cut_files(CheckFacts const& facts);
Findings check_empty(CheckFacts const& facts);
Findings check_no_population(CheckFacts const& facts);
Findings check_unreadable_codes(CheckFacts const& facts);
Findings check_unknown_persons(CheckFacts const& facts);
Findings check_unknown_records(CheckFacts const& facts);
Findings check_shared_ids(CheckFacts const& facts);
Findings check_unknown_specialties(CheckFacts const& facts);
Findings check_dropped_types(CheckFacts const& facts);
Findings check_unknown_services(CheckFacts const& facts);
Findings check_implausible_dates(CheckFacts const& facts);
Findings check_implausible_times(CheckFacts const& facts);
Findings check_gaps(CheckFacts const& facts);
Findings check_same_files(CheckFacts const& facts);

//! All of them, in the order of CheckId.
Findings check_all(CheckFacts const& facts);

//! "1.3 %": a share for people.
std::string percent_text(double share);

}  // namespace samspil::registers
