#pragma once

#include <string>
#include <vector>

#include "store/manifest.hpp"

namespace samspil::store {

/*!
 * What to tell the user of a store that lacks persons, contacts or
 * registrations: which groups of persons will be empty, and what to check.
 * Nothing if it lacks none.
 */
std::vector<std::string> warnings_of_empty_groups(Manifest const& manifest);

}  // namespace samspil::store
