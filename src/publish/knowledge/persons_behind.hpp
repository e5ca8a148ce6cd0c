#pragma once

#include <vector>

#include "cubes/cell_sum.hpp"

namespace samspil::publish {

/*!
 * The distinct persons behind a count (M10.3), as counts of persons of the same
 * area and year.
 *
 * - Of persons: the count itself.
 * - Of stays, bed minutes and readmissions: those who have them. Of a sum of
 *   several such cells the largest of their persons, as a person may be in
 *   several.
 * - Where no cube counts the persons (agreement; what is left of a whole when
 *   another count is taken away): the count itself.
 * - Acute stays: the count itself, or the persons with inpatient stays.
 */
struct PersonsBehind
{
    //! Their largest counts.
    std::vector<cubes::CellSum> largest_of;
    //! Besides: the count is sensitive, too, where this one is; often empty.
    std::vector<cubes::CellSum> or_of;
};

PersonsBehind persons_behind(cubes::CellSum const& count);

}  // namespace samspil::publish
