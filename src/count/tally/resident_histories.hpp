#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "count/scenario_plan.hpp"
#include "reference/labels.hpp"

namespace samspil::count {

/*!
 * The cells that residents of a sex and age go through in the run's years, as
 * numbered courses: some five for each age group and sex, however many
 * persons.
 */
class ResidentHistories
{
  public:
    //! A cell of the cubes on residents.
    struct Cell
    {
        int band;  //!< of the plan; below 0: no adult, in no cube
        std::uint8_t sex;
        std::uint8_t age_group;

        friend auto operator<=>(Cell const&, Cell const&) = default;
    };

    ResidentHistories(base::Years const& years, ScenarioPlan const& plan);

    std::size_t count() const { return count_; }
    //! Whether it is that of persons who are in no cube: too young all years.
    static bool is_empty(std::size_t course) { return course == 0; }
    //! [year] of a course.
    std::span<Cell const> cells(std::size_t course) const
    {
        return std::span(cells_).subspan(course * width_, width_);
    }

    //! Where course() has each person's: one a birth day and reference::Sex.
    void find(std::span<base::Day const> birth_days,
              std::span<std::uint8_t const> sexes,
              std::span<std::uint32_t> keys) const;
    std::uint32_t course(std::uint32_t key) const { return table_[key]; }

  private:
    std::size_t width_;                 //!< years of the run
    std::size_t count_ = 0;             //!< courses
    int first_year_;                    //!< of the run
    int oldest_;                        //!< born when the calendar begins
    std::vector<std::uint32_t> table_;  //!< [sex, age in the first year]
    std::vector<Cell> cells_;           //!< [course, year]
};

}  // namespace samspil::count
