#include "method/interventions/intervention_joiner.hpp"

#include <algorithm>
#include <tuple>

#include "base/contract.hpp"

namespace samspil::method {
namespace {

using records::MunicipalityBasis;
using records::MunicipalityJoin;
using records::Registration;

//! What two registrations must have in common to be joined (M6.1).
int join_key(Registration const& registration, MunicipalityJoin join)
{
    return join == MunicipalityJoin::service
               ? registration.service
               : static_cast<int>(registration.intervention());
}

//! The latest registration with a valid code (M6.1): by start, then end, then
//! the higher code.
struct LatestValid
{
    base::Day start{};
    base::Day end{};
    reference::MunicipalityIndex municipality = reference::no_municipality;

    void add(Registration const& registration,
             reference::MunicipalityIndex code)
    {
        if (code == reference::no_municipality) {
            return;
        }
        if (municipality == reference::no_municipality ||
            std::tie(registration.start, registration.end, code) >
                std::tie(start, end, municipality)) {
            *this = {registration.start, registration.end, code};
        }
    }
};

}  // namespace

reference::MunicipalityIndex municipality_by(Registration const& registration,
                                             MunicipalityBasis basis)
{
    SAMSPIL_EXPECT(basis != MunicipalityBasis::residence);
    return basis == MunicipalityBasis::acting ? registration.acting
                                              : registration.paying;
}

std::span<Registration const> InterventionJoiner::order(
    std::span<Registration const> registrations)
{
    SAMSPIL_EXPECT(std::is_sorted(registrations.begin(), registrations.end()));
    if (rules_.join == MunicipalityJoin::service) {
        return registrations;
    }
    auto const precedes = [](Registration const& a, Registration const& b) {
        auto const a_intervention = a.intervention();
        auto const b_intervention = b.intervention();
        return std::tie(a_intervention, a.start, a.end) <
               std::tie(b_intervention, b.start, b.end);
    };
    ordered_.assign(registrations.begin(), registrations.end());
    std::sort(ordered_.begin(), ordered_.end(), precedes);
    return ordered_;
}

/*!
 * Joins registrations of the same service, or intervention, into one
 * intervention (M6.1): in order of start, then end, the next one joins if it
 * starts before, strictly, the latest end so far. No end is after everything.
 *
 * Only registrations that start by \p last_start take part, so that those of
 * a later year never change the outcome of an earlier one.
 */
void InterventionJoiner::operator()(
    std::span<Registration const> ordered, base::Day last_start,
    std::vector<JoinedIntervention>& interventions) const
{
    interventions.clear();
    LatestValid latest;
    int open_key = -1;  // no registration's key
    for (auto const& registration : ordered) {
        if (registration.start > last_start) {
            continue;
        }
        int const key = join_key(registration, rules_.join);
        bool const is_joined =
            key == open_key && registration.start < interventions.back().end;
        if (is_joined) {
            auto& open = interventions.back();
            open.end = later(open.end, registration.end);
        } else {
            interventions.push_back({registration.start, registration.end,
                                     reference::no_municipality});
            latest = {};
            open_key = key;
        }
        latest.add(registration, municipality_by(registration, rules_.basis));
        interventions.back().municipality = latest.municipality;
    }
}

}  // namespace samspil::method
