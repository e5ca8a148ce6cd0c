#pragma once

#include <string>

#include "registers/csv/csv_plan.hpp"

namespace samspil::registers {

/*!
 * Lengths and forms of the person ids in a file's first rows, never an id:
 * "10 digits (980), 9 digits (20)".
 *
 * \throw base::Error if the file cannot be read.
 */
std::string describe_id_forms(CsvFilePlan const& plan);

}  // namespace samspil::registers
