#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/civil_time.hpp"
#include "base/log.hpp"
#include "base/years.hpp"
#include "ingest/options.hpp"
#include "ingest/tuning.hpp"
#include "parallel/communicator.hpp"
#include "registers/csv/csv_plan.hpp"
#include "registers/readers/parse_context.hpp"

namespace samspil::ingest {

//! A file that is left out, as another one holds the same rows.
struct LeftOutCopy
{
    std::filesystem::path path;
    registers::RegisterId source;
    std::size_t original;  //!< number of the file that is read
};

/*!
 * What every rank must know to ingest. Rank 0 makes the plan and sends it to
 * the others.
 */
struct Plan
{
    std::vector<registers::CsvFilePlan> files;  //!< by register, then name
    std::vector<LeftOutCopy> copies;            //!< on rank 0
    registers::ParseContext context;            //!< key, LPR2 or not
    base::Years years{2018, 2022};              //!< activity years
    base::Minute observation_end{};             //!< M2.4
    std::uint32_t shards = 1;                   //!< and as many buckets
    std::filesystem::path work_folder;          //!< of the unfinished store
    Tuning tuning;                              //!< see Options

    //! Bytes of all files.
    std::int64_t input_bytes() const;
};

//! Number of shards for an input of this size: a power of two from 8 to 4,096,
//! so that a shard is made of about 48 MB of CSV. It does not depend on ranks.
std::uint32_t default_shard_count(std::int64_t input_bytes);

//! As many as the user asks for, if the input fills them; by default those of
//! default_shard_count().
//! \throw base::UsageError if it does not
std::uint32_t shard_count(Options const& options, std::int64_t input_bytes);

//! How rows are read, but for the key of the ids.
registers::ParseContext context_of(registers::Delivery const& delivery,
                                   bool has_lpr2);

/*!
 * Find and inspect the registers; on rank 0. Logs which files are there, which
 * registers are absent and what is ignored.
 *
 * \throw base::Error if a file cannot be read as its register, or a register
 *        that is needed is absent.
 */
Plan make_plan(Options const& options, std::filesystem::path work_folder,
               base::Log const& log);

/*!
 * Check that all registers are still the files that were planned: before they
 * are read, and again when all have been read.
 *
 * \throw base::Error that names a file that was changed or replaced.
 */
void require_unchanged_files(Plan const& plan);

//! Collective: rank 0's plan, on every rank. \p tuning is not sent, because
//! every rank has it.
Plan broadcast(parallel::Communicator const& ranks, Plan const& plan,
               Tuning const& tuning = {});

}  // namespace samspil::ingest
