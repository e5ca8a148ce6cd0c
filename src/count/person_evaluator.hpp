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
#include "method/contact_scan.hpp"
#include "method/municipality_voter.hpp"
#include "method/readmission_finder.hpp"
#include "method/stay_counter.hpp"
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

    //! All that the rules say of a person. Valid until the next call.
    PersonResults const& operator()(records::PersonView const& person);

    /*!
     * All but the resident population: only the years in group_years are
     * filled, and quality() leaves out residents placed by default
     * (ResidentCounter does both, for everybody at once). Valid until the
     * next call.
     */
    PersonResults const& activity(records::PersonView const& person);

    //! Of the plan's first scenario, over all persons so far.
    ScenarioQuality const& quality() const { return quality_; }

  private:
    static std::size_t at(int year) { return static_cast<std::size_t>(year); }
    method::YearMask years_of_life(records::PersonFacts const& facts);
    int band_of(int age) const;
    void find_year(records::PersonView const& person, int year);
    void find_groups(records::PersonView const& person,
                     method::YearMask in_life);
    void find_groups_of(std::size_t variant, method::YearMask years);
    void find_places(records::PersonView const& person);
    void find_stays(records::PersonView const& person);
    bool share_stays(std::size_t variant, std::size_t source,
                     std::int64_t shortest_break);
    void find_readmissions(std::size_t variant, base::Day death_day);
    void find_agreement(records::PersonView const& person);
    void add_quality(records::PersonView const& person);

    base::Years years_;                          //!< the run's years
    method::YearBounds bounds_;                  //!< their beginnings
    ScenarioPlan const& plan_;                   //!< distinct rules
    method::RecipientFinder find_received_;      //!< M5
    method::MunicipalityVoter vote_by_default_;  //!< M6.3, the defaults
    //! [groups]; nothing where scan_contacts() knows
    std::vector<std::optional<method::DiagnosisFinder>> find_diagnoses_;
    //! [municipality]; nothing for residence, and for the defaults
    std::vector<std::optional<method::MunicipalityVoter>> vote_;
    std::vector<method::StayCounter> count_stays_;  //!< [stays]
    //! variants of stays(), a longer gap behind a shorter one
    std::vector<std::size_t> stay_order_;
    std::int32_t longest_gap_ = 0;  //!< of any stays() [min]
    std::vector<method::ReadmissionFinder> find_readmissions_;

    PersonResults results_;    //!< of the person at hand
    ScenarioQuality quality_;  //!< sum so far

    int age_base_ = 0;                             //!< of the person at hand
    method::YearMask recipient_years_ = 0;         //!< M5.3
    method::YearMask defaulted_residences_ = 0;    //!< M7.4
    method::ContactScan scan_;                     //!< of the contacts
    std::vector<method::ContactYear> found_;       //!< [year]
    std::vector<method::DiagnosisMask> masks_;     //!< [groups, year]
    std::vector<method::RecipientYear> received_;  //!< [year]
    std::vector<method::MunicipalityVote> default_votes_;  //!< [year]
    std::vector<method::MunicipalityVote> votes_;          //!< scratch [year]
    std::vector<method::MunicipalityVote> base_votes_;     //!< [year], quality
    std::vector<std::vector<method::Stay>> admissions_;    //!< [stays]
    std::vector<method::IndexAdmission> indexes_;          //!< scratch
};

}  // namespace samspil::count
