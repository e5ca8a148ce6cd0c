#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "store/shard_seal.hpp"

namespace samspil::store {

//! One row of the store's shard table.
struct ShardEntry
{
    std::string file;  //!< name below the store's folder
    std::int64_t persons = 0;
    std::int64_t contacts = 0;
    std::int64_t registrations = 0;
    ShardSeal seal;  //!< so that it is this file and no other
};

//! What store.json says (docs/formats/store.md). The file holds a checksum of
//! its own bytes.
struct Manifest
{
    base::Years years{2018, 2022};
    base::Minute observation_end{};  //!< M2.4
    std::string fingerprint;         //!< store::fingerprint()
    bool has_private_key = false;    //!< ids hashed with a --key-file
    std::vector<ShardEntry> shards;  //!< in the order of the person keys

    ShardEntry total() const;
    //! Indices of the shards that one of several ranks works on, in order.
    //! Ranks take shards in turn.
    std::vector<std::size_t> shards_of(int rank, int ranks) const;
    std::string to_json() const;
};

//! \throw base::Error if there is no folder for a store.
void require_folder(std::filesystem::path const& folder);

/*!
 * Read the manifest of a finished store.
 *
 * \throw base::Error if there is no store at \p folder, if it is of another
 *        format version, or if a byte of the manifest was changed.
 */
Manifest read_manifest(std::filesystem::path const& folder);

}  // namespace samspil::store
