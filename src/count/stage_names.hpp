#pragma once

#include <string_view>

// The stages of counting, as the log, its progress and the journal name them.
namespace samspil::count {

inline constexpr std::string_view counting_stage = "compute: count";
inline constexpr std::string_view replicates_stage = "compute: replicates";

}  // namespace samspil::count
