#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace samspil::store {

/*!
 * What the manifest knows of a shard's file, so that it cannot be another one.
 *
 * HDF5 must not see bytes that were changed, because it believes them. The seal
 * covers all bytes of the file that are not values of a column: they say where
 * the columns are and hold the columns' own checksums, which cover the rest.
 */
struct ShardSeal
{
    struct Range
    {
        std::int64_t begin = 0;
        std::int64_t end = 0;

        friend bool operator==(Range const&, Range const&) = default;
    };

    std::int64_t bytes = 0;       //!< size of the file
    std::vector<Range> metadata;  //!< what the checksum covers, in order
    std::string checksum;         //!< XXH3-128, 32 hexadecimal digits

    friend bool operator==(ShardSeal const&, ShardSeal const&) = default;
};

//! The seal of a file that write_shard() has just written; uses HDF5.
//! \throw base::Error if it cannot be read.
ShardSeal seal_of(std::filesystem::path const& path);

/*!
 * Check a shard's file before anything else reads it; does not use HDF5.
 *
 * \throw base::Error if it is missing, of another size, or if a byte that the
 *        seal covers was changed.
 */
void require_seal(std::filesystem::path const& path, ShardSeal const& seal);

}  // namespace samspil::store
