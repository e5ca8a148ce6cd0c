#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/exchange/row_file.hpp"
#include "ingest/reading/file_ranges.hpp"
#include "registers/row_counts.hpp"
#include "store/fingerprint.hpp"
#include "store/manifest.hpp"

namespace samspil::ingest {

//! What an ingest does, in this order.
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
 * How far an ingest has come: what of its present step is done, and what the
 * steps so far have left. Of one rank, or of all of them.
 */
struct WorkDone
{
    Step step = Step::read_contacts;
    std::vector<FileRange> read;        //!< in this step
    std::vector<std::uint32_t> joined;  //!< buckets
    std::vector<BuiltShard> built;      //!< in any order
    store::PersonSum sum;               //!< of the shards that are built
    registers::QualityCounts counts;    //!< of everything so far
    std::vector<RowFile> rows;          //!< that wait on the disk

    //! What other ranks have done of the same step.
    WorkDone& operator+=(WorkDone const& other);
    //! JSON, of ASCII alone.
    std::string to_text() const;
    //! \throw base::Error if the text is none of to_text().
    static WorkDone from_text(std::string const& text);
};

//! For people: "12.3 MB of contacts are read". \p parts: buckets and shards
//! that there are.
std::string describe(WorkDone const& work, std::uint32_t parts);

}  // namespace samspil::ingest
