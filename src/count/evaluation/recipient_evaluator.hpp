#pragma once

#include <optional>
#include <vector>

#include "base/years.hpp"
#include "count/evaluation/person_results.hpp"
#include "count/scenario_plan.hpp"
#include "method/interventions/municipality_voter.hpp"
#include "method/year_bounds.hpp"
#include "records/person.hpp"

namespace samspil::count {

/*!
 * Places of recipients (M6, M7.2) under all municipality rules of a plan, and
 * the agreement of their municipalities (M8).
 *
 * Holds scratch memory: one instance a thread.
 */
class RecipientEvaluator
{
  public:
    //! \p plan must live as long as this.
    RecipientEvaluator(base::Years const& years, ScenarioPlan const& plan);

    //! Fills places and agreement in \p years, in which the person is a
    //! recipient and year() is filled.
    void operator()(records::PersonView const& person, method::YearMask years,
                    PersonResults& results);

    //! The votes of the plan's first scenario, which has no residence for
    //! everybody. \pre a year of the last call
    method::MunicipalityVote const& base_vote(int year) const
    {
        return base_votes_[static_cast<std::size_t>(year)];
    }

  private:
    void find_agreement(records::PersonView const& person, int year,
                        PersonYear& result) const;

    method::YearBounds bounds_;                  //!< the run's years
    ScenarioPlan const& plan_;                   //!< distinct rules
    method::MunicipalityVoter vote_by_default_;  //!< M6.3, the defaults
    //! [municipality]; nothing for residence, and for the defaults
    std::vector<std::optional<method::MunicipalityVoter>> vote_;
    std::vector<method::MunicipalityVote> default_votes_;  //!< [year]
    std::vector<method::MunicipalityVote> votes_;          //!< scratch [year]
    std::vector<method::MunicipalityVote> base_votes_;     //!< [year]
};

}  // namespace samspil::count
