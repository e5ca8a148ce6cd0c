#pragma once

#include "count/person_year.hpp"
#include "cubes/place_tally.hpp"

namespace samspil::count {

/*!
 * Add one person's year to every cube of M8.
 *
 * A person counts in every group they are in; a stay, bed minute,
 * readmission or death counts in every group its person is in that year.
 */
void tally_person_year(PersonYear const& person, int year_index,
                       cubes::PlaceTally& tally);

}  // namespace samspil::count
