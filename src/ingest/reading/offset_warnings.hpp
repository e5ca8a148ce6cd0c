#pragma once

#include <cstddef>
#include <set>

#include "ingest/run.hpp"

namespace samspil::ingest {

//! Collective: warns once of each file in which an offset from UTC was passed
//! over on any rank. \param files numbers of such files on this rank
void tell_offsets(Run const& run, std::set<std::size_t> const& files);

}  // namespace samspil::ingest
