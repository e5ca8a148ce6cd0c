#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "reference/municipalities.hpp"

namespace samspil::synthetic {

//! The rates of one municipality: what its persons are drawn from.
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
    //! Acute readmission within 30 days, overlap group; [1]: in København's
    //! half of Klynge Syd.
    std::array<double, 2> readmission{};
};

/*!
 * The rates of all municipalities, in the order of their codes.
 *
 * They spread as published and hit the regions' and the country's figures in
 * the mean (model.hpp). What is random in them follows from the municipality's
 * code alone, never from a run's seed, so that an area's figures are the same
 * in every synthetic country.
 */
std::vector<LocalRates> make_local_rates();

}  // namespace samspil::synthetic
