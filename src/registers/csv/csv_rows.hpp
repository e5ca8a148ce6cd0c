#pragma once

#include <string_view>

#include "registers/csv/csv_plan.hpp"
#include "registers/parsed_rows.hpp"
#include "registers/readers/parse_context.hpp"
#include "registers/row_counts.hpp"

namespace samspil::registers {

/*!
 * Read whole lines of a CSV file's body into rows.
 *
 * Applies the rules that need no other row (M0): bad rows, contact types
 * (M2.3), services (M5.2), backward intervals (M2.5, M5.3). Drops rows that
 * nothing can make psychiatric. Every line that is not empty counts as one of
 * \c rows, and its row is in \p out or counted as rejected or not needed.
 * \c used is not counted here.
 *
 * \param lines begins at a row's beginning and ends after a line break or at
 *              the file's end.
 * \param out   rows are appended.
 * \param offset where \p lines begin in the file [bytes]
 */
void parse_rows(CsvFilePlan const& plan, ParseContext const& context,
                std::string_view lines, ParsedRows& out, QualityCounts& counts,
                std::int64_t offset = 0);

}  // namespace samspil::registers
