#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "publish/disclosure/linear_form.hpp"

namespace samspil::publish {

//! A form over counts, and a value.
struct FormValue
{
    LinearForm form;
    std::int64_t value;
};

//! A count of a figure that is not shown.
struct TestedCount
{
    LinearForm form;
    std::int64_t known_part = 0;  //!< is added to the form
    bool is_of_persons = false;   //!< and not of stays or minutes
};

/*!
 * What a publication tells its reader (M10.2), and what the reader would like
 * to know, without any notion of what the counts mean. No count is known but by
 * what is told.
 *
 * All variables are at least 0.
 */
struct AuditTable
{
    std::size_t variables = 0;
    std::vector<FormValue> known;     //!< the form is the value
    std::vector<FormValue> at_least;  //!< the form is the value or more
    std::vector<TestedCount> counts;
};

}  // namespace samspil::publish
