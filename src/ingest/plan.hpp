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

/*!
 * What every rank must know to ingest: made on rank 0, the same on all.
 */
struct Plan
{
    std::vector<registers::CsvFilePlan> files;  //!< by register, then name
    registers::ParseContext context;            //!< key, LPR2 or not
    base::Years years{2018, 2022};              //!< activity years
    base::Minute observation_end{};             //!< M2.4
    std::uint32_t shards = 1;                   //!< also contact buckets
    std::filesystem::path work_folder;          //!< the unfinished store
    Tuning tuning;                              //!< the user's, everywhere

    //! Bytes of all files.
    std::int64_t input_bytes() const;
};

//! Shards for an input of this size: about 48 MB of CSV each, a power of two
//! from 8 to 4,096; never a matter of ranks.
std::uint32_t default_shard_count(std::int64_t input_bytes);

/*!
 * Find and inspect the registers; rank 0 only. Says in the log what is there,
 * what is absent and what is ignored.
 *
 * \throw base::Error
 */
Plan make_plan(Options const& options, std::filesystem::path work_folder,
               base::Log const& log);

//! Rank 0's plan, on every rank; \p tuning: each rank has it itself.
Plan broadcast(parallel::Communicator const& ranks, Plan const& plan,
               Tuning const& tuning = {});

}  // namespace samspil::ingest
