#pragma once

#include <string>

#include "registers/checks/file_counts.hpp"
#include "registers/csv/csv_plan.hpp"

namespace samspil::registers {

/*!
 * Where the first bad row of each cause is in a file, and what was expected,
 * for people: "line 12, column DODDATO: unreadable death_date (read are …)".
 * Never a value of a row.
 *
 * Reads the file up to the last of them, to count its lines.
 *
 * \throw base::Error if it cannot be read.
 */
std::string describe_bad_rows(CsvFilePlan const& plan,
                              FileCounts const& counts);

//! The line that holds a byte of the file, from 1; likewise.
std::int64_t line_of(CsvFilePlan const& plan, std::int64_t offset);

}  // namespace samspil::registers
