#include "method/interventions/municipality_voter.hpp"

#include <algorithm>
#include <tuple>

#include "base/contract.hpp"

namespace samspil::method {
namespace {

using reference::MunicipalityIndex;

//! The days of one municipality's interventions in a year (M6.3).
class Count
{
  public:
    explicit Count(MunicipalityIndex municipality) : municipality_(municipality)
    {
    }

    //! \pre called in order of start; the intervention has a day in the year.
    void add(JoinedIntervention const& intervention, base::Day first_day,
             base::Day last_day, records::MunicipalityDays days)
    {
        auto first = later(intervention.start, first_day);
        auto const last = earlier(intervention.end, last_day);
        if (days == records::MunicipalityDays::calendar) {
            first = later(first, counted_until_ + 1);
        }
        // both days included (M6.2)
        days_ += std::max(last - first + 1, 0);
        counted_until_ = later(counted_until_, last);
        latest_start_ = intervention.start;
    }

    MunicipalityIndex municipality() const { return municipality_; }

    //! More days, then the intervention with the latest start (M6.3).
    bool beats(Count const& other) const
    {
        return std::tie(days_, latest_start_) >
               std::tie(other.days_, other.latest_start_);
    }

  private:
    static constexpr auto before_all = base::Day::lowest();

    MunicipalityIndex municipality_;
    std::int32_t days_ = 0;                 //!< in the year [d]
    base::Day latest_start_ = before_all;   //!< as registered
    base::Day counted_until_ = before_all;  //!< the last day counted so far
};

//! The municipality that all registrations name; no_municipality if they name
//! several, or none.
MunicipalityIndex only_municipality(
    std::span<records::Registration const> registrations,
    records::MunicipalityBasis basis)
{
    auto const first = municipality_by(registrations.front(), basis);
    bool const is_only = std::all_of(
        registrations.begin() + 1, registrations.end(), [&](auto const& other) {
            return municipality_by(other, basis) == first;
        });
    return is_only ? first : reference::no_municipality;
}

}  // namespace

MunicipalityVoter::MunicipalityVoter(base::Years years,
                                     MunicipalityRules const& rules)
    : years_(years), rules_(rules), join_(rules)
{
    SAMSPIL_EXPECT(rules.basis != records::MunicipalityBasis::residence);
}

void MunicipalityVoter::operator()(
    std::span<records::Registration const> registrations,
    std::span<MunicipalityVote> votes)
{
    SAMSPIL_EXPECT(votes.size() == static_cast<std::size_t>(years_.count()));
    std::fill(votes.begin(), votes.end(), MunicipalityVote{});
    if (registrations.empty()) {
        return;
    }
    if (auto const only = only_municipality(registrations, rules_.basis);
        only != reference::no_municipality) {
        // However interventions are joined, and whatever days they have, this
        // municipality wins in each year that has one.
        YearMask years = 0;
        for (auto const& registration : registrations) {
            years |= years_.touched_days(registration.start, registration.end)
                         .mask();
        }
        for (std::size_t y = 0; y < votes.size(); ++y) {
            votes[y].municipality =
                (years >> y & 1U) != 0 ? only : reference::no_municipality;
        }
        return;
    }
    auto const ordered = join_.order(registrations);
    for (int y = 0; y < years_.count(); ++y) {
        join_(ordered, years_.last_day(y), interventions_);
        votes[static_cast<std::size_t>(y)] =
            vote(years_.first_day(y), years_.last_day(y));
    }
}

/*!
 * The municipality with the most days in a year, over all interventions that
 * have a day in it (M6.2, M6.3); those without a valid code do not vote
 * (M6.5). Ties: the intervention with the latest start, then the lower code.
 *
 * \pre interventions_ is what M6.1 makes for the year, all of which start by
 *      its last day; they are reordered.
 */
MunicipalityVote MunicipalityVoter::vote(base::Day first_day,
                                         base::Day last_day)
{
    MunicipalityVote result;
    std::erase_if(interventions_, [&](JoinedIntervention const& intervention) {
        if (intervention.end < first_day) {
            return true;
        }
        bool const is_invalid =
            intervention.municipality == reference::no_municipality;
        result.invalid_interventions += is_invalid ? 1 : 0;
        return is_invalid;
    });
    if (interventions_.size() == 1) {
        result.municipality = interventions_.front().municipality;
        return result;
    }
    std::sort(interventions_.begin(), interventions_.end(),
              [](JoinedIntervention const& a, JoinedIntervention const& b) {
                  return std::tie(a.municipality, a.start) <
                         std::tie(b.municipality, b.start);
              });
    Count best(reference::no_municipality);
    Count current(reference::no_municipality);
    for (auto const& intervention : interventions_) {
        if (intervention.municipality != current.municipality()) {
            best = current.beats(best) ? current : best;
            current = Count(intervention.municipality);
        }
        current.add(intervention, first_day, last_day, rules_.days);
    }
    // they come in the order of the codes, so that a tie leaves the lower one
    best = current.beats(best) ? current : best;
    result.municipality = best.municipality();
    return result;
}

}  // namespace samspil::method
