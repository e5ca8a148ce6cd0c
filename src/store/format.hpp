#pragma once

#include <string_view>

namespace samspil::store {

//! Version of the store's format (docs/formats/store.md). Stores of another
//! major version are refused.
inline constexpr std::string_view format_version = "1.0";
inline constexpr std::string_view file_type = "samspil store";

inline constexpr std::string_view manifest_name = "store.json";
inline constexpr std::string_view quality_name = "quality.json";

}  // namespace samspil::store
