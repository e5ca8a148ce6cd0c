#pragma once

#include <cstdint>
#include <string_view>

namespace samspil::names {

//! The languages of all that people read.
enum class Language : std::uint8_t
{
    danish,
    english
};

//! A text in both languages.
struct Text
{
    std::string_view danish;
    std::string_view english;

    constexpr std::string_view in(Language language) const
    {
        return language == Language::danish ? danish : english;
    }
};

/*!
 * The language of a locale's name: Danish for "da", "da_DK.UTF-8", …; English
 * for every other.
 */
Language language_of_locale(std::string_view locale);

}  // namespace samspil::names
