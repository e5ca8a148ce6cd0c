#pragma once

#include <cstdint>
#include <filesystem>

#include "base/civil_time.hpp"
#include "base/file_facts.hpp"
#include "registers/column_map.hpp"
#include "registers/register_id.hpp"

namespace samspil::registers {

//! How to read a CSV file, by its column names and its file name.
struct CsvFilePlan
{
    std::filesystem::path path;
    RegisterId source = RegisterId::population;
    std::uint16_t number = 0;  //!< its place among the run's files
    char separator = ',';
    std::int32_t column_count = 0;  //!< a row with another number is bad
    ColumnMap columns;
    //! The date in a population file's name, if it has no column for it.
    base::Day reference_day = base::no_day;
    std::int64_t body_offset = 0;  //!< where the rows begin [bytes]
    std::int64_t file_size = 0;    //!< where they end [bytes]
    base::FileIdentity identity;   //!< of the file, when it was planned

    //! Whether the file is still the one that was planned.
    bool is_unchanged() const
    {
        return base::facts_behind(path).identity == identity;
    }

    friend bool operator==(CsvFilePlan const&, CsvFilePlan const&) = default;
};

/*!
 * Plan a CSV file: read its column names and look at its name and size.
 *
 * \throw base::Error if it is no file (a pipe), cannot be read or is empty, if a required
 *        column is missing or a needed one is there twice, or if a population
 *        file has its date neither in a column nor in its name.
 */
CsvFilePlan plan_csv_file(std::filesystem::path const& path, RegisterId source);

}  // namespace samspil::registers
