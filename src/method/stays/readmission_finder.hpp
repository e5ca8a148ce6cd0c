#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "method/rules.hpp"
#include "method/stays/stay.hpp"
#include "method/year_bounds.hpp"

namespace samspil::method {

//! What became of an index admission (M4.7).
enum class IndexOutcome : std::uint8_t
{
    not_readmitted,  //!< counts as index
    readmitted,      //!< counts as index and as readmitted
    death,           //!< left out: the person dies within the days
    unobserved       //!< left out: observation ends before (quality report)
};

//! An inpatient stay that ends in one of the run's years.
struct IndexAdmission
{
    int year_index = 0;  //!< year of the last minute before its end
    IndexOutcome outcome = IndexOutcome::not_readmitted;

    friend bool operator==(IndexAdmission const&,
                           IndexAdmission const&) = default;
};

//! Finds the index admissions of one person and their readmissions (M4.7).
class ReadmissionFinder
{
  public:
    ReadmissionFinder(base::Years years, base::Minute observation_end,
                      ReadmissionRules const& rules)
        : years_(years), observation_end_(observation_end), rules_(rules)
    {
    }

    //! Fills \p admissions, ordered by time, whatever the person's age.
    //! \p death_day is no_day for the living.
    //! \pre stays are ordered by start; at least the inpatient ones are there.
    void operator()(std::span<Stay const> stays, base::Day death_day,
                    std::vector<IndexAdmission>& admissions) const;

  private:
    YearBounds years_;              //!< the run's years
    base::Minute observation_end_;  //!< M2.4
    ReadmissionRules rules_;        //!< the scenario's keys
};

}  // namespace samspil::method
