#pragma once

#include <span>

#include "registers/csv/csv_plan.hpp"

namespace samspil::registers {

/*!
 * Whether one of the first rows of an LPR3 diagnosis file belongs to a contact
 * of any file, also to one that nothing can make psychiatric.
 *
 * Reads the contact files up to the first that is found. Only asked if no row
 * has found a contact that could be psychiatric, which is rare.
 *
 * \throw base::Error if a file cannot be read.
 */
bool finds_a_contact(CsvFilePlan const& diagnoses,
                     std::span<CsvFilePlan const> files);

}  // namespace samspil::registers
