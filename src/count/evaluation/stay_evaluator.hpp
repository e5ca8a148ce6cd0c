#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "count/evaluation/person_results.hpp"
#include "count/scenario_plan.hpp"
#include "method/contacts/contact_scan.hpp"
#include "method/stays/readmission_finder.hpp"
#include "method/stays/stay_counter.hpp"
#include "method/year_bounds.hpp"
#include "records/person.hpp"

namespace samspil::count {

/*!
 * Applies all rules of a plan on stays and readmissions (M4) to one person
 * after the other.
 *
 * Rules that differ in the gap alone are applied from the shortest to the
 * longest gap. If every break between two stays is longer than the next gap,
 * that gap gives the same stays, and they are not built again.
 *
 * Holds scratch memory, so each thread has one of its own.
 */
class StayEvaluator
{
  public:
    //! \p plan must live as long as this.
    StayEvaluator(base::Years const& years, base::Minute observation_end,
                  ScenarioPlan const& plan);

    //! Fills stays and readmissions, if there are any.
    //! \param scan, started of the person's contacts, by scan_contacts().
    void operator()(records::PersonView const& person,
                    method::ContactScan const& scan,
                    method::StartedContacts const& started,
                    PersonResults& results);

  private:
    bool has_same_stays(std::size_t variant, std::size_t source,
                        std::int64_t shortest_break) const;
    void find_readmissions(std::size_t variant, base::Day death_day,
                           PersonResults& results);

    method::YearBounds bounds_;                     //!< the run's years
    ScenarioPlan const& plan_;                      //!< distinct rules
    std::vector<method::StayCounter> count_stays_;  //!< [stays]
    //! variants of stays(), a longer gap after a shorter one
    std::vector<std::size_t> order_;
    std::int32_t longest_gap_;  //!< of any stays() [min]
    //! [readmissions]
    std::vector<method::ReadmissionFinder> find_readmissions_;
    method::StartedContacts started_;  //!< for other rules than the scan's
    std::vector<std::vector<method::Stay>> admissions_;  //!< [stays], scratch
    std::vector<method::IndexAdmission> indexes_;        //!< scratch
};

}  // namespace samspil::count
