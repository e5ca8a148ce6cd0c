#include "method/interventions/municipality_agreement.hpp"

#include <bitset>
#include <limits>

namespace samspil::method {
namespace {

using reference::MunicipalityIndex;
using reference::MunicipalityPair;

//! Missing agrees with nothing, not even with missing (M8).
bool agree(MunicipalityIndex a, MunicipalityIndex b)
{
    return a == b && a != reference::no_municipality;
}

}  // namespace

/*!
 * One observation for each distinct paying municipality among the
 * registrations, before the joining of M6.1, that have a day in the year and
 * whose acting municipality is the person's. A missing or invalid paying code
 * is one value of its own. None if the person has no acting municipality, or
 * one that no registration of the year names.
 */
MunicipalityAgreement municipality_agreement(
    std::span<records::Registration const> registrations,
    MunicipalityIndex acting, MunicipalityIndex residence,
    YearBounds const& years, int year_index)
{
    MunicipalityAgreement result;
    if (acting == reference::no_municipality) {
        return result;
    }
    auto const count = [&result](MunicipalityPair pair, bool is_agreeing) {
        result.agreeing[reference::index_of(pair)] += is_agreeing ? 1 : 0;
    };
    std::bitset<std::numeric_limits<MunicipalityIndex::Number>::max() + 1> seen;
    for (auto const& registration : registrations) {
        if (registration.start > years.last_day(year_index) ||
            registration.end < years.first_day(year_index) ||
            registration.acting != acting ||
            seen[registration.paying.index()]) {
            continue;
        }
        auto const paying = registration.paying;
        seen[paying.index()] = true;
        ++result.observations;
        count(MunicipalityPair::acting_paying, agree(acting, paying));
        count(MunicipalityPair::acting_residence, agree(acting, residence));
        count(MunicipalityPair::paying_residence, agree(paying, residence));
    }
    return result;
}

}  // namespace samspil::method
