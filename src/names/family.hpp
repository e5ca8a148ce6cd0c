#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "names/language.hpp"

namespace samspil::names {

//! The families of key figures of M10.7.
enum class Family : std::uint8_t
{
    main,
    mix,
    activity,
    pathways,
    deaths,
    cross
};

inline constexpr std::array all_families{Family::main,     Family::mix,
                                         Family::activity, Family::pathways,
                                         Family::deaths,   Family::cross};

//! The family's id, as a user types it: "main".
std::string_view id_of(Family family);

//! The family of an id; nothing if there is none.
std::optional<Family> find_family(std::string_view id);

//! The family's heading: "Hovednøgletal".
std::string_view family_name(Family family, Language language);

//! A word for tabs: "Hovednøgletal", "Mix".
std::string_view family_short_name(Family family, Language language);

}  // namespace samspil::names
