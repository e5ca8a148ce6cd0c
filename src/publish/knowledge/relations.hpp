#pragma once

#include <vector>

#include "cubes/cell_sum.hpp"

namespace samspil::publish {

//! What holds by definition between counts of one area and year (M10.2).
struct Relation
{
    cubes::CellSum whole;
    cubes::CellSum part;
    bool is_equal = false;  //!< the whole is its part; else it may be more
};

/*!
 * All relations that the reader knows (M10.2), those that are equations first.
 *
 * \param has_lookback the scenario looks back for diagnoses (M3.3): with
 *        lookback 0 the diagnosed are the patients without `none`.
 */
std::vector<Relation> reader_relations(bool has_lookback);

}  // namespace samspil::publish
