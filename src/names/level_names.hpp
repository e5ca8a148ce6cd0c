#pragma once

#include <string>
#include <string_view>

#include "names/language.hpp"

namespace samspil::names {

//! One area, or several.
enum class Number : std::uint8_t
{
    one,
    several
};

/*!
 * The name of a level of the geography axis, in lower case: "kommune",
 * "municipalities".
 *
 * \param level as in the cube file: country, region, cluster, municipality,
 *              other, unknown, or a level of the user's.
 * \return \p level itself if it is the user's.
 */
std::string level_name(std::string_view level, Number number,
                       Language language);

//! What the country is called as a column's heading: "Landet".
std::string_view country_name(Language language);

}  // namespace samspil::names
