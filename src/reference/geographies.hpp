#pragma once

#include <bitset>
#include <string>
#include <vector>

#include "reference/places.hpp"

namespace samspil::reference {

//! A row of the geography axis: a named set of places (M7.3, M7.5).
struct Geography
{
    std::string code;                 //!< "DK", "1081", "NJ1", "101", …
    std::string name;                 //!< Danish, UTF-8
    std::string level;                //!< country, region, …, or the user's
    std::bitset<place_count> places;  //!< whose persons count here
};

/*!
 * The geographies of every run, in the order of the axis: the country, 5
 * regions, 22 clusters, 98 municipalities, Christiansø (level other) and
 * unknown.
 *
 * The country is the sum of the regions and unknown; a region is the sum of its
 * municipalities and, in the Capital Region, Christiansø (M7.3). Clusters
 * overlap by design (M7.4).
 */
std::vector<Geography> standard_geographies();

}  // namespace samspil::reference
