#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "registers/csv/csv_plan.hpp"

namespace samspil::registers {

/*!
 * Files that have the same bytes as an earlier one: (its number, the first
 * one's). Reads only files of equal size.
 *
 * \throw base::Error if a file cannot be read.
 */
std::vector<std::pair<std::size_t, std::size_t>> find_same_files(
    std::span<CsvFilePlan const> plans);

}  // namespace samspil::registers
