#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cubes/file/cube_file_header.hpp"

namespace samspil::app {

/*!
 * The area that a person means: its row on the geography axis.
 *
 * Tried in this order: the code (leading zeros are passed over); the name; a
 * part of the name. Letters' case does not matter, aa is å, oe is ø, ae is æ,
 * and "Region", "Kommune" and "Klynge" beside a name say its level.
 *
 * \throw base::UsageError if no area fits or several do; the message names what
 *        it could be.
 */
std::size_t find_area(std::vector<cubes::GeographyLabel> const& areas,
                      std::string const& given);

}  // namespace samspil::app
