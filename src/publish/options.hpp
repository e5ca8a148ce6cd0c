#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "names/language.hpp"

namespace samspil::publish {

//! Where the files go.
enum class Audience : std::uint8_t
{
    any,
    dst  //!< only file types that may leave a Danish research machine
};

//! What the user asks of a publication.
struct Options
{
    std::optional<std::filesystem::path> plan;           //!< nothing: M10.7's
    std::int64_t threshold = 5;                          //!< M10.3
    names::Language language = names::Language::danish;  //!< of the files
    Audience audience = Audience::any;
    bool pdf = false;  //!< annexes 1 to 3, too; not for Audience::dst
};

}  // namespace samspil::publish
