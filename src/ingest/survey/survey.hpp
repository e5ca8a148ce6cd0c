#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "ingest/options.hpp"
#include "registers/csv/charsets.hpp"
#include "registers/fields.hpp"
#include "registers/register_id.hpp"

namespace samspil::ingest {

//! A field, and the column that it is read from.
struct FieldColumn
{
    registers::Field field;
    std::optional<std::string> column;  //!< nothing: an optional one, absent

    friend bool operator==(FieldColumn const&, FieldColumn const&) = default;
};

//! What a file of a register looks like, by its head and a sample of its rows.
struct SurveyedFile
{
    std::filesystem::path path;
    registers::RegisterId source{};
    std::int64_t bytes = 0;
    //! Why it cannot be read; empty: it can, and what follows is known.
    std::string problem = {};
    std::vector<FieldColumn> columns = {};  //!< in the register's order
    bool is_whole = false;       //!< the numbers below are of all its rows
    std::int64_t rows = 0;       //!< estimated from the sample, else exact
    double bad_share = 0;        //!< of the rows that were looked at
    std::string bad_cause = {};  //!< the most frequent; empty: none is bad
    //! Years of nearly all dates (as in the quality report).
    std::optional<base::Years> years = {};
    registers::Charsets charsets = {};
    std::int64_t row_bytes = 0;     //!< memory of its rows, all kept [bytes]
    std::uint64_t sample_hash = 0;  //!< of the text that was looked at
};

//! What a folder of registers holds, and what an ingest of it would take.
struct Survey
{
    std::vector<SurveyedFile> files;  //!< by register, then by name
    std::vector<std::string> ignored;
    std::vector<registers::RegisterId> absent;
    std::uint32_t shards = 0;

    std::int64_t bytes() const;      //!< of all files
    std::int64_t row_bytes() const;  //!< of all files' rows
    std::size_t problem_count() const;
};

/*!
 * Looks at heads and samples of the registers, as `ingest --dry-run` does: up
 * to 2 MiB of each file. Writes nothing.
 *
 * A file that cannot be read as its register is told in SurveyedFile::problem,
 * so that all of them are told at once.
 *
 * \throw base::Error as registers::find_register_files(); base::UsageError if
 *        the input does not fill the shards that are asked for.
 */
Survey survey(Options const& options);

}  // namespace samspil::ingest
