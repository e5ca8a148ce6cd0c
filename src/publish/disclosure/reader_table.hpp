#pragma once

#include <cstdint>
#include <vector>

#include "publish/disclosure/linear_form.hpp"

namespace samspil::publish {

//! The number of a group of variables that are taken into a search together:
//! the counts of one place and year.
using VariableGroup = std::uint32_t;

/*!
 * Variables among which other tables that agree with what the reader knows are
 * looked for.
 */
struct Neighbourhood
{
    std::vector<VariableGroup> groups;  //!< whose variables may change
    //! What hangs together by wholes and parts, too; else only by what is told:
    //! fewer variables, and the room that wholes leave for parts as it is.
    bool follows_parts;

    friend auto operator<=>(Neighbourhood const&,
                            Neighbourhood const&) = default;
};

//! A count that must stay unknown to the reader (M10.3).
struct SensitiveCount
{
    LinearForm form;
    //! Where to look for room, from the few variables that mostly suffice to
    //! more. None: all that hangs together is searched.
    std::vector<Neighbourhood> neighbourhoods;
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
    std::vector<std::int64_t> values;     //!< [variable], the truth
    std::vector<VariableGroup> groups;    //!< [variable]
    std::vector<LinearForm> nonnegative;  //!< parts <= wholes (M10.2)
    std::vector<LinearForm> known;        //!< in any case (M10.4: zeros)
    //! What may be told, the most important first (M10.4).
    std::vector<LinearForm> candidates;
    std::vector<SensitiveCount> sensitive;
};

}  // namespace samspil::publish
