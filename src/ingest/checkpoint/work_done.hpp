#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "ingest/exchange/row_file.hpp"
#include "ingest/file_ranges.hpp"
#include "ingest/population_years.hpp"
#include "registers/row_counts.hpp"
#include "store/fingerprint.hpp"
#include "store/manifest.hpp"

namespace samspil::ingest {

//! The steps of an ingest, in order.
enum class Step : std::uint8_t
{
    read_contacts,
    read_details,
    join,
    read_persons,
    build
};

//! A shard that is in the unfinished store.
struct BuiltShard
{
    std::uint32_t index = 0;
    store::ShardEntry entry;
};

/*!
 * How far an ingest has come, on one rank or on all: what is done of the
 * present step, and the results of the steps so far.
 */
struct WorkDone
{
    Step step = Step::read_contacts;
    std::vector<FileRange> read;  //!< in this step, by file and place
    //! Files of this step in which offsets from UTC were passed over.
    std::set<std::size_t> files_with_offsets;
    std::vector<std::uint32_t> joined;  //!< contact buckets
    std::vector<BuiltShard> built;      //!< in any order
    store::PersonSum sum;               //!< of the shards that are built
    PopulationYears population;         //!< likewise
    registers::QualityCounts counts;    //!< of all steps so far
    std::vector<RowFile> rows;          //!< not yet joined or built

    //! Adds what other ranks have done of the same step.
    WorkDone& operator+=(WorkDone const& other);
    //! JSON, of ASCII alone.
    std::string to_text() const;
    //! \throw base::Error if the text does not have the form of to_text().
    static WorkDone from_text(std::string const& text);
};

//! For people: "12.3 MB of contacts are read". \p shards: number of shards,
//! and of contact buckets.
std::string describe(WorkDone const& work, std::uint32_t shards);

}  // namespace samspil::ingest
