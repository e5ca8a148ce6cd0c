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
 * Finds the places of recipients (M6, M7.2) under all municipality rules of a
 * plan, and whether their municipalities agree (M8).
 *
 * Holds scratch memory, so each thread has one of its own.
 */
class RecipientEvaluator
{
  public:
    //! \p plan must live as long as this.
    RecipientEvaluator(base::Years const& years, ScenarioPlan const& plan);

    //! Fills places and agreement. \pre in \p years the person is a recipient,
    //! and year() is filled.
    void operator()(records::PersonView const& person, method::YearMask years,
                    PersonResults& results);

    //! The votes of the plan's first scenario. \pre a year of the last call;
    //! the scenario does not place everybody by residence
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
    //! [municipality]; nothing for residence and for the default rules
    std::vector<std::optional<method::MunicipalityVoter>> vote_;
    std::vector<method::MunicipalityVote> default_votes_;  //!< [year]
    std::vector<method::MunicipalityVote> votes_;          //!< scratch [year]
    std::vector<method::MunicipalityVote> base_votes_;     //!< [year]
};

}  // namespace samspil::count
