#pragma once

#include <array>
#include <string_view>

namespace samspil::store {

//! Version of the store's format (docs/formats/store.md). Stores of another
//! major version are refused.
inline constexpr std::string_view format_version = "2.0";
inline constexpr std::string_view file_type = "samspil store";

inline constexpr std::string_view manifest_name = "store.json";
inline constexpr std::string_view quality_name = "quality.json";

//! The data sets of a shard's file.
inline constexpr std::array<char const*, 9> column_names{
    "key",     "birth_day",           "death_day",
    "sex",     "residence",           "contact_offset",
    "contact", "registration_offset", "registration"};

}  // namespace samspil::store
