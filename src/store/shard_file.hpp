#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "base/years.hpp"
#include "store/manifest.hpp"
#include "store/shard.hpp"

namespace samspil::store {

//! "shard-00042.h5"
std::string shard_file_name(std::uint32_t index);

/*!
 * Write a shard's columns as one HDF5 file, uncompressed, mode 0600.
 *
 * \pre the file does not exist.
 * \throw base::Error if the system refuses (disk full, no permission).
 */
void write_shard(std::filesystem::path const& path, Shard const& shard);

//! Whether person keys are read too; only replicates need them (M12).
enum class ReadKeys
{
    no,
    yes
};

/*!
 * Read a shard's columns into \p shard, whose memory is reused.
 *
 * \throw base::Error if the file is missing, is damaged or does not fit the
 *        shard's years; \p shard may hold anything then.
 */
void read_shard(std::filesystem::path const& path, ReadKeys read_keys,
                Shard& shard);

/*!
 * Read a shard of a store: its file must be the one that the manifest describes
 * (require_seal()), with as many rows, and hold only codes that the rules know
 * (require_known_codes()).
 *
 * \param folder the store's.
 * \throw base::Error as read_shard(), or if one of these is not so.
 */
void read_sealed_shard(std::filesystem::path const& folder,
                       ShardEntry const& entry, ReadKeys read_keys,
                       Shard& shard);

}  // namespace samspil::store
