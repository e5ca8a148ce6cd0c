#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "publish/disclosure/linear_form.hpp"

namespace samspil::publish {

class RoomGuide;

//! A published figure: it is shown only if all of its candidates are told, and
//! a candidate is told only by a figure that is shown.
struct TableCell
{
    std::vector<std::uint32_t> candidates;  //!< ascending
    double weight;                          //!< what is lost if it is hidden
};

//! Figures of this weight or more are hidden only where nothing else helps.
inline constexpr double last_to_hide = 1000;

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
    std::vector<LinearForm> nonnegative;  //!< parts <= wholes (M10.2)
    std::vector<LinearForm> known;        //!< in any case (M10.4: zeros)
    //! What may be told, the most important first (M10.4).
    std::vector<LinearForm> candidates;
    //! Each candidate is in one or more.
    std::vector<TableCell> cells;
    //! Counts that must stay unknown to the reader (M10.3).
    std::vector<LinearForm> sensitive;
    //! Where to look for room for them. None: all that hangs together is
    //! searched.
    std::shared_ptr<RoomGuide const> guide;
};

}  // namespace samspil::publish
