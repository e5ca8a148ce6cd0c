#pragma once

#include <cstdint>
#include <filesystem>

#include <span>
#include <string>
#include <vector>

#include "base/civil_time.hpp"
#include "base/file_facts.hpp"
#include "registers/column_map.hpp"
#include "registers/folder_column.hpp"
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
    //! Where fields are; columns from column_count on are of folder_values.
    ColumnMap columns;
    std::vector<std::string> folder_values;  //!< of columns of folders' names
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
 * \param folder_columns columns of the folders' names; the file's own columns
 *                       go before them.
 * \param choices        column names of the user.
 * \throw base::Error if it is no file (a pipe), cannot be read or is empty; if
 *        its text is of a form that is not read (UTF-16, CR alone as line
 *        break, another separator); if a required column is missing or a needed
 *        one is there twice; or if a population file has its date neither in a
 *        column nor in its name.
 */
CsvFilePlan plan_csv_file(std::filesystem::path const& path, RegisterId source,
                          std::span<FolderColumn const> folder_columns = {},
                          ColumnChoices const& choices = {});

/*!
 * The columns of a file as plan_csv_file() numbers them: its own, in UTF-8, then
 * those that only folders' names give.
 *
 * \throw base::Error if it cannot be read or is empty.
 */
std::vector<std::string> csv_column_names(
    std::filesystem::path const& path,
    std::span<FolderColumn const> folder_columns = {});

}  // namespace samspil::registers
