#pragma once

#include <cstdint>

#include "base/opaque_id.hpp"

namespace samspil::count {

//! A tally slot of a plan: index into ScenarioPlan::slots().
using SlotIndex = base::OpaqueId<struct SlotTag, std::uint32_t>;

//! An age band of a plan: index into ScenarioPlan::ages().
using BandIndex = base::OpaqueId<struct BandTag, std::uint32_t>;

}  // namespace samspil::count
