#pragma once

#include <filesystem>

#include "base/years.hpp"
#include "store/shard_file.hpp"

namespace samspil::test {

//! A shard's file as a shard, whatever a manifest says of it.
inline store::Shard read_shard(std::filesystem::path const& path,
                               base::Years const& years,
                               store::ReadKeys read_keys = store::ReadKeys::no)
{
    store::Shard shard(years.residence_count());
    store::read_shard(path, read_keys, shard);
    return shard;
}

}  // namespace samspil::test
