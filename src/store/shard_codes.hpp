#pragma once

#include <filesystem>

#include "store/shard.hpp"

namespace samspil::store {

/*!
 * Check that every code in a shard's columns is one that the rules know: sexes,
 * residences, contact types, diagnosis groups, services, target groups and
 * municipalities, and that nothing ends before it starts.
 *
 * Rules use codes as indexes without asking again. A shard with right checksums
 * can still hold others, if another program wrote it.
 *
 * \throw Damaged that names the file and the column.
 */
void require_known_codes(Shard const& shard, std::filesystem::path const& path);

}  // namespace samspil::store
