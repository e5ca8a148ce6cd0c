#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>

#include "base/years.hpp"
#include "ingest/exchange/population_record.hpp"
#include "store/shard.hpp"

namespace samspil::ingest {

/*!
 * Which years the population register covers (M1.5), so that a run of years
 * that it does not have is told.
 *
 * What the register has is looked up only for shards that miss a year of the
 * run: reading the dates of all records would take time in every run.
 */
struct PopulationYears
{
    //! Of the run: somebody has a record of their 1 January.
    std::set<int> counted;
    //! Of the register: somebody in a shard that misses a year of the run has a
    //! record of their 1 January.
    std::set<int> delivered;

    //! Takes a shard, and the records that it was built from.
    void add(base::Years const& years, store::Shard const& shard,
             std::span<PopulationRecord const> records);
    PopulationYears& operator+=(PopulationYears const& other);

    friend bool operator==(PopulationYears const&,
                           PopulationYears const&) = default;
};

//! What to tell the user of years without population; nothing if all have one.
std::optional<std::string> warning_of_empty_years(
    base::Years const& years, PopulationYears const& population);

}  // namespace samspil::ingest
