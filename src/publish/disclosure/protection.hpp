#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "publish/disclosure/fate.hpp"
#include "publish/disclosure/reader_table.hpp"

namespace samspil::publish {

//! What happened on the way to a safe choice.
struct ProtectionWork
{
    std::size_t narrow_at_first = 0;  //!< sensitive counts, after the sums
    std::size_t shown_again = 0;      //!< figures
};

//! A choice that is safe by M10.4.
struct Protection
{
    std::vector<Fate> fates;  //!< [candidate]
    ProtectionWork work;
};

//! Told how far a stage is: its name, steps done, and steps in all.
using ProtectionProgress =
    std::function<void(std::string_view, std::size_t, std::size_t)>;

/*!
 * Chooses which candidates are told, so that no sensitive count can be found
 * (M10.4): first by sums, exactly (a); then the range of each sensitive count is
 * tested (b), and where one is too narrow, what costs least is hidden. In the
 * end, figure by figure, what turned out needless is shown again.
 *
 * Hiding can only widen ranges, so what was found safe stays safe.
 *
 * \return the same on any number of threads.
 * \throw base::Error if a sensitive count follows from what is known in any
 *        case, so that nothing can hide it.
 */
Protection protect(ReaderTable const& table, std::int64_t threshold,
                   ProtectionProgress const& progress = {});

}  // namespace samspil::publish
