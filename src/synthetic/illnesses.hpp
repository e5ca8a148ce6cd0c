#pragma once

#include <vector>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "synthetic/person.hpp"
#include "synthetic/random.hpp"

namespace samspil::synthetic {

//! A time of mental illness, both days included.
struct Illness
{
    base::Day first;
    base::Day last;

    friend auto operator<=>(Illness const&, Illness const&) = default;
};

/*!
 * When a person is ill, by kind: years for dual and chronic patients, episodes
 * for the others. Cut to the time of history, to life and to four years of age
 * and older; in order.
 */
std::vector<Illness> draw_illnesses(Profile const& profile, Life const& life,
                                    base::Years const& years, Random& random);

/*!
 * Whether the ill person is seen in psychiatry in a calendar year, of which
 * the illness covers \p from to \p until.
 */
bool is_seen(Profile const& profile, Illness const& illness, base::Day from,
             base::Day until);

}  // namespace samspil::synthetic
