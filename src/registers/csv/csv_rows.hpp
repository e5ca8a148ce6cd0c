#pragma once

#include <string_view>

#include "registers/csv/csv_plan.hpp"
#include "registers/readers/parse_context.hpp"
#include "registers/row_counts.hpp"
#include "registers/rows.hpp"

namespace samspil::registers {

/*!
 * Read whole lines of a CSV file's body into rows.
 *
 * Does what a row alone decides (M0): bad rows, contact types (M2.3),
 * services (M5.2), backward intervals (M2.5, M5.3), and leaves out what
 * nothing can make psychiatric. Every line that is not empty is one of
 * \c rows; it is then in \p out, or counted as rejected or not needed;
 * \c used is not counted here.
 *
 * \param lines begins at a row's beginning and ends after a line break or at
 *              the file's end.
 * \param out   rows are appended.
 */
void parse_rows(CsvFilePlan const& plan, ParseContext const& context,
                std::string_view lines, ParsedRows& out, QualityCounts& counts);

}  // namespace samspil::registers
