#pragma once

#include "registers/csv/csv_plan.hpp"

namespace samspil::registers {

/*!
 * Whether a file's last line looks cut off: it has no line break, and another
 * number of fields than the column names. Reads the file's end alone.
 *
 * \throw base::Error if the file cannot be read.
 */
bool has_cut_line(CsvFilePlan const& plan);

}  // namespace samspil::registers
