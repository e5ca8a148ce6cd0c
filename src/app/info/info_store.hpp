#pragma once

#include <filesystem>
#include <iosfwd>

namespace samspil::app {

/*!
 * Print what a store holds: version, fingerprint, years, observation end,
 * persons, contacts, registrations, shards.
 *
 * \throw base::Error if there is no finished store.
 */
void info_store(std::filesystem::path const& folder, std::ostream& out);

}  // namespace samspil::app
