#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "count/person_results.hpp"
#include "count/scenario_plan.hpp"
#include "count/scenario_quality.hpp"
#include "method/municipality_voter.hpp"
#include "method/readmission_finder.hpp"
#include "method/stay_builder.hpp"
#include "method/year_bounds.hpp"
#include "records/person.hpp"

namespace samspil::count {

/*!
 * Applies the method's rules to one person after the other: each distinct
 * rule of the plan once.
 *
 * Holds scratch memory: one instance a thread.
 */
class PersonEvaluator
{
  public:
    //! \p plan must live as long as this.
    PersonEvaluator(base::Years const& years, base::Minute observation_end,
                    ScenarioPlan const& plan);

    //! Valid until the next call.
    PersonResults const& operator()(records::PersonView const& person);

    //! Of the plan's first scenario, over all persons so far.
    ScenarioQuality const& quality() const { return quality_; }

  private:
    static std::size_t at(int year) { return static_cast<std::size_t>(year); }
    void find_population(records::PersonView const& person);
    int band_of(int age) const;
    void find_groups(records::PersonView const& person);
    void find_places(records::PersonView const& person);
    void find_stays(records::PersonView const& person);
    void find_readmissions(records::PersonView const& person,
                           std::size_t stays);
    void find_agreement(records::PersonView const& person);
    void add_quality(records::PersonView const& person);

    base::Years years_;                          //!< the run's years
    method::YearBounds bounds_;                  //!< their beginnings
    ScenarioPlan const& plan_;                   //!< distinct rules
    method::RecipientFinder find_received_;      //!< M5
    method::MunicipalityVoter vote_by_default_;  //!< M6.3, the defaults
    std::vector<method::DiagnosisFinder> find_diagnoses_;  //!< [groups]
    //! [municipality]; nothing for residence, and for the defaults
    std::vector<std::optional<method::MunicipalityVoter>> vote_;
    std::vector<method::StayBuilder> build_stays_;  //!< [stays]
    std::vector<method::ReadmissionFinder> find_readmissions_;

    PersonResults results_;    //!< of the person at hand
    ScenarioQuality quality_;  //!< sum so far

    std::vector<method::DiagnosisMask> masks_;             //!< scratch [year]
    std::vector<method::RecipientYear> received_;          //!< scratch [year]
    std::vector<method::MunicipalityVote> default_votes_;  //!< [year]
    std::vector<method::MunicipalityVote> votes_;          //!< scratch [year]
    std::vector<method::MunicipalityVote> base_votes_;     //!< [year], quality
    std::vector<std::int64_t> bed_minutes_;                //!< scratch [year]
    std::vector<method::Stay> built_;                      //!< scratch
    std::vector<method::IndexAdmission> admissions_;       //!< scratch
};

}  // namespace samspil::count
