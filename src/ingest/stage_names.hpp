#pragma once

#include <string_view>

#include "ingest/read_phase.hpp"

// The stages of an ingest, in order, as its log, its progress and its journal
// name them.
namespace samspil::ingest {

inline constexpr std::string_view reading_contacts_stage =
    "ingest: read contacts";
inline constexpr std::string_view joining_stage = "ingest: join";
inline constexpr std::string_view reading_persons_stage =
    "ingest: read persons";
inline constexpr std::string_view building_stage = "ingest: build";

//! The stage that a phase of reading belongs to.
constexpr std::string_view stage_of(ReadPhase phase)
{
    return phase == ReadPhase::persons ? reading_persons_stage
                                       : reading_contacts_stage;
}

}  // namespace samspil::ingest
