#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "count/evaluation/person_results.hpp"
#include "count/evaluation/recipient_evaluator.hpp"
#include "count/evaluation/stay_evaluator.hpp"
#include "count/scenario_plan.hpp"
#include "count/scenario_quality.hpp"
#include "method/contacts/contact_scan.hpp"
#include "method/contacts/diagnoses.hpp"
#include "method/interventions/recipient_finder.hpp"
#include "method/year_bounds.hpp"
#include "records/person.hpp"

namespace samspil::count {

/*!
 * Applies the method's rules to one person after the other, each distinct rule
 * of the plan once.
 *
 * Holds scratch memory, so each thread has one of its own.
 */
class PersonEvaluator
{
  public:
    //! \p plan must live as long as this.
    PersonEvaluator(base::Years const& years, base::Minute observation_end,
                    ScenarioPlan const& plan);

    //! Everything about a person. Valid until the next call.
    PersonResults const& operator()(records::PersonView const& person);

    /*!
     * Everything but the resident population, which ResidentCounter counts:
     * only the years in group_years are filled, and quality() leaves out
     * residents placed by default. Valid until the next call.
     */
    PersonResults const& activity(records::PersonView const& person);

    //! Of the plan's first scenario, over all persons so far.
    ScenarioQuality const& quality() const { return quality_; }

  private:
    method::YearMask years_of_life(records::PersonFacts const& facts);
    void find_year(records::PersonView const& person, int year);
    void find_groups(records::PersonView const& person,
                     method::YearMask in_life);
    void find_groups_of(std::size_t variant, int year);
    void add_quality(records::PersonView const& person);

    base::Years years_;                      //!< the run's years
    method::YearBounds bounds_;              //!< their beginnings
    ScenarioPlan const& plan_;               //!< distinct rules
    method::RecipientFinder find_received_;  //!< M5
    //! [groups]; nothing where scan_contacts() gives the diagnoses
    std::vector<std::optional<method::DiagnosisFinder>> find_diagnoses_;
    RecipientEvaluator evaluate_recipient_;  //!< M6, M7
    StayEvaluator evaluate_stays_;           //!< M4

    PersonResults results_;    //!< of the current person
    ScenarioQuality quality_;  //!< sum so far

    // Of the current person:
    int age_base_ = 0;                             //!< M1.2
    method::YearMask recipient_years_ = 0;         //!< M5.3
    method::YearMask defaulted_residences_ = 0;    //!< M7.4
    method::ContactScan scan_;                     //!< of the contacts
    std::vector<method::ContactYear> found_;       //!< [year], by the scan
    method::StartedContacts started_;              //!< by the scan
    std::vector<method::DiagnosisMask> masks_;     //!< [groups, year]
    std::vector<method::RecipientYear> received_;  //!< [year]
};

}  // namespace samspil::count
