#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/years.hpp"
#include "cubes/period.hpp"
#include "reference/geographies.hpp"

namespace samspil::publish {

//! What a publication needs to know of the settings that its cube file was
//! computed with.
struct RunSettings
{
    base::Years years{2018, 2022};
    std::vector<cubes::Period> periods;  //!< each year, then pooled ones
    std::int64_t threshold = 0;          //!< of the correlations (M9.14)
    bool has_bounds = false;             //!< of a bootstrap (M12)
    bool has_lookback = false;  //!< the scenario looks back for diagnoses
    std::vector<reference::Geography> own_areas;  //!< the user's (M7.5)
};

/*!
 * Reads the settings of a cube file or of a manifest.
 *
 * \param json     what the attribute `settings` holds.
 * \param scenario the one that is published.
 * \param where    the file, for messages.
 * \throw base::Error if they are not those of samspil compute.
 */
RunSettings read_run_settings(std::string const& json,
                              std::string const& scenario,
                              std::string const& where);

//! A place as a row of --geographies names it: "101" and "byen".
struct PlaceName
{
    std::string municipality;  //!< code
    std::string part;          //!< byen, syd, or nothing: all of it

    friend bool operator==(PlaceName const&, PlaceName const&) = default;
};

//! The places of an area. Both halves of København are København.
std::vector<PlaceName> place_names(reference::Geography const& area);

}  // namespace samspil::publish
