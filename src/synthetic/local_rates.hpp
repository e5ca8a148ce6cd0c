#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "reference/municipalities.hpp"

namespace samspil::synthetic {

//! The rates of one municipality, from which its persons are drawn.
struct LocalRates
{
    double adults = 0;           //!< share of the country's adults
    double psychiatry = 0;       //!< patients per 1,000 adults
    double overlap = 0;          //!< overlap group per 1,000 adults
    double recipients_only = 0;  //!< outside psychiatry, per 1,000 adults
    double schizophrenia = 0;    //!< of the overlap group
    //! Levels 1 to 5 of the overlap group, sum 1.
    std::array<double, 5> overlap_levels{};
    double acting_is_residence = 0;  //!< of recipients
    double acting_is_paying = 0;     //!< of recipients
    //! Acute readmission within 30 days, overlap group; [1] for the half of
    //! København in Klynge Syd.
    std::array<double, 2> readmission{};
};

/*!
 * The rates of all municipalities, in the order of their codes.
 *
 * They vary as published, and their means are the figures of the regions and
 * the country (model.hpp). Their random variation follows from the
 * municipality's code, not from the seed of a run: an area has the same rates in
 * every synthetic country.
 */
std::vector<LocalRates> make_local_rates();

}  // namespace samspil::synthetic
