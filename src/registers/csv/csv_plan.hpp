#pragma once

#include <cstdint>
#include <filesystem>

#include "base/civil_time.hpp"
#include "registers/column_map.hpp"
#include "registers/rows.hpp"

namespace samspil::registers {

//! How a CSV file is to be read: all that its first line and its name say.
struct CsvFilePlan
{
    std::filesystem::path path;
    RegisterId source = RegisterId::population;
    char separator = ',';
    std::int32_t column_count = 0;  //!< a row with another number is bad
    ColumnMap columns;
    //! A population file's date where it has no column for it: from its name.
    base::Day reference_day = base::no_day;
    std::int64_t body_offset = 0;  //!< where the rows begin [bytes]
    std::int64_t file_size = 0;    //!< where they end [bytes]

    friend bool operator==(CsvFilePlan const&, CsvFilePlan const&) = default;
};

/*!
 * Read a CSV file's first line that is not empty: separator, columns, where
 * the rows begin.
 *
 * \throw base::Error if the file cannot be read or is empty, if a required
 *        column is missing or a needed one is there twice, or if a population
 *        file has its date neither in a column nor in its name.
 */
CsvFilePlan plan_csv_file(std::filesystem::path const& path, RegisterId source);

}  // namespace samspil::registers
