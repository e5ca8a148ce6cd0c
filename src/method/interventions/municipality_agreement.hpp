#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "method/year_bounds.hpp"
#include "records/registration.hpp"
#include "reference/labels.hpp"

namespace samspil::method {

//! What one recipient and year add to the source's table 1.1.
struct MunicipalityAgreement
{
    std::int32_t observations = 0;  //!< the same for all three pairs
    std::array<std::int32_t, reference::pair_labels.size()> agreeing{};

    friend bool operator==(MunicipalityAgreement const&,
                           MunicipalityAgreement const&) = default;
};

/*!
 * Agreement of acting, paying and residence municipality of one recipient in
 * one year (M8, municipality_agreement).
 *
 * \param acting    the person's by M6.3 with the default scenario's keys,
 *                  whatever the scenario at hand.
 * \param residence by M7.1; no_municipality: unknown.
 */
MunicipalityAgreement municipality_agreement(
    std::span<records::Registration const> registrations,
    reference::MunicipalityIndex acting, reference::MunicipalityIndex residence,
    YearBounds const& years, int year_index);

}  // namespace samspil::method
