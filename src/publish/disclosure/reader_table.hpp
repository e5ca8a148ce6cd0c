#pragma once

#include <cstdint>
#include <vector>

#include "publish/disclosure/linear_form.hpp"

namespace samspil::publish {

//! The number of a group of variables that are taken into a search together:
//! the counts of one place and year.
using VariableGroup = std::uint32_t;

//! A count that must stay unknown to the reader (M10.3).
struct SensitiveCount
{
    LinearForm form;
    /*!
     * Where to look for other tables that agree with what the reader knows:
     * groups of variables, from the few that mostly suffice to more. After the
     * last of them everything that hangs together is searched.
     */
    std::vector<std::vector<VariableGroup>> neighbourhoods;
};

/*!
 * What the publication could tell, and what it must not: the problem of M10.4
 * without any notion of what the counts mean.
 *
 * All variables are at least 0; they and their true values are counts that
 * exist logically, at the finest places.
 */
struct ReaderTable
{
    std::vector<std::int64_t> values;          //!< [variable], the truth
    std::vector<VariableGroup> groups;         //!< [variable]
    std::vector<LinearForm> nonnegative;       //!< parts <= wholes (M10.2)
    std::vector<LinearForm> known;             //!< in any case (M10.4: zeros)
    //! What may be told, the most important first (M10.4).
    std::vector<LinearForm> candidates;
    std::vector<SensitiveCount> sensitive;
};

}  // namespace samspil::publish
