#pragma once

#include <string_view>

//! What a file for `ingest --columns` may say besides columns.
namespace samspil::app {

inline constexpr std::string_view files_section = "files";
inline constexpr std::string_view home_values_key = "home_values";
inline constexpr std::string_view specialty_values_key = "specialty_values";
inline constexpr std::string_view form_ending = ".form";
inline constexpr std::string_view hhmm_form = "hhmm";

}  // namespace samspil::app
