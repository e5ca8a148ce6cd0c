#pragma once

#include <vector>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "synthetic/archetype.hpp"
#include "synthetic/life.hpp"
#include "synthetic/random.hpp"

namespace samspil::synthetic {

//! A period of mental illness, both days included.
struct Illness
{
    base::Day first;
    base::Day last;

    friend auto operator<=>(Illness const&, Illness const&) = default;
};

/*!
 * Draws when a person is ill, by kind: years for dual and chronic patients,
 * episodes for the others. The result is in order, and cut to the years of
 * history, to life, and to ages from four years.
 */
std::vector<Illness> draw_illnesses(Archetype const& archetype,
                                    Life const& life, base::Years const& years,
                                    Random& random);

/*!
 * Whether the ill person is seen in psychiatry in a calendar year, of which
 * the illness covers \p from to \p until.
 */
bool is_seen(Archetype const& archetype, Illness const& illness, base::Day from,
             base::Day until);

}  // namespace samspil::synthetic
