#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "count/person_year.hpp"
#include "count/scenario_quality.hpp"
#include "method/municipality_voter.hpp"
#include "method/readmission_finder.hpp"
#include "method/stay_builder.hpp"
#include "method/year_bounds.hpp"
#include "records/person.hpp"
#include "records/scenario.hpp"

namespace samspil::count {

/*!
 * Applies the method's rules to one person after the other under one
 * scenario.
 *
 * Holds scratch memory: one instance a thread.
 */
class PersonEvaluator
{
  public:
    PersonEvaluator(base::Years const& years, base::Minute observation_end,
                    records::Scenario const& scenario);

    //! One PersonYear a year; a year in which the person is no adult or dead
    //! before it is empty. Valid until the next call.
    std::span<PersonYear const> operator()(records::PersonView const& person);

    //! Sum over all persons so far.
    ScenarioQuality const& quality() const { return quality_; }

  private:
    void clear_years();
    //! Whether the person counts in a year at all (M1.2, M1.3).
    bool counts_in(records::PersonView const& person, int year_index) const;
    void find_population(records::PersonView const& person);
    void find_groups(records::PersonView const& person);
    void find_places(records::PersonView const& person);
    void find_stays(records::PersonView const& person);
    void find_agreement(records::PersonView const& person);

    base::Years years_;                            //!< the run's years
    method::YearBounds bounds_;                    //!< their beginnings
    records::Scenario scenario_;                   //!< M11
    method::StayBuilder build_stays_;              //!< M4.1
    method::ReadmissionFinder find_readmissions_;  //!< M4.7
    method::DiagnosisFinder find_diagnoses_;       //!< M3
    method::RecipientFinder find_received_;        //!< M5
    method::MunicipalityVoter vote_by_default_;    //!< M6.3, the defaults
    //! M6.3 under the scenario, where it is not the default's nor residence
    std::optional<method::MunicipalityVoter> vote_by_scenario_;

    std::vector<PersonYear> result_;                       //!< [year]
    std::vector<std::uint8_t> counts_;                     //!< [year] counts_in
    std::vector<std::uint8_t> byen_by_default_;            //!< [year] M7.4
    std::vector<method::DiagnosisMask> diagnoses_;         //!< [year] scratch
    std::vector<method::RecipientYear> received_;          //!< [year] scratch
    std::vector<method::MunicipalityVote> default_votes_;  //!< [year]
    std::vector<method::MunicipalityVote> scenario_votes_;  //!< [year]
    std::vector<std::int64_t> bed_minutes_;                 //!< [year] scratch
    std::vector<method::Stay> stays_;                       //!< scratch
    std::vector<method::IndexAdmission> admissions_;        //!< scratch
    ScenarioQuality quality_;                               //!< sum so far
};

}  // namespace samspil::count
