#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <vector>

#include "ingest/exchange/row_exchange.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::ingest::test {

using samspil::test::ScratchFolder;

inline constexpr std::uint32_t shards = 16;
inline constexpr std::size_t megabyte = std::size_t{1} << 20;

//! The rows of a single rank, whose files are in a folder of their own.
class OwnedRowsTest : public ::testing::Test
{
  protected:
    OwnedRowsTest() { std::filesystem::create_directory(row_folder_); }

    OwnedRows with_memory(std::size_t bytes, ConsumedFiles consumed_files =
                                                 ConsumedFiles::remove) const
    {
        Plan plan;
        plan.shards = shards;
        plan.work_folder = folder_.path();
        plan.tuning.row_memory = bytes;
        return {ranks_, plan, 1, consumed_files};
    }

    //! A round of reading: rows of persons that are spread over all shards,
    //! with a death for each fourth of them.
    void read(OwnedRows& rows, std::int64_t persons) const
    {
        registers::ParsedRows parsed;
        for (std::int64_t i = 0; i < persons; ++i) {
            records::Hash128 const person{
                static_cast<std::uint64_t>(i) * 0x9E37'79B9'7F4A'7C15U, 1};
            parsed.population.push_back({.person = person});
            if (i % 4 == 0) {
                parsed.deaths.push_back({.person = person});
            }
        }
        RowExchange exchange(ranks_, rows);
        exchange.send(parsed, 0);
        exchange.exchange_read_rows(ReadPhase::persons);
    }

    //! Takes all rows of persons; how many there were.
    static std::int64_t take(OwnedRows& rows)
    {
        std::size_t count = 0;
        std::vector<PopulationRecord> population;
        std::vector<registers::DeathRow> deaths;
        for (std::uint32_t shard = 0; shard < shards; ++shard) {
            rows.population.prefetch(shard);
            rows.deaths.prefetch(shard);
            rows.population.take(shard, population);
            rows.deaths.take(shard, deaths);
            count += population.size() + deaths.size();
        }
        return static_cast<std::int64_t>(count);
    }

    parallel::Communicator ranks_;
    ScratchFolder const folder_;
    std::filesystem::path const row_folder_ = folder_ / row_folder_name;
};

}  // namespace samspil::ingest::test
