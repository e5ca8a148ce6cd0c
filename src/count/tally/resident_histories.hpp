#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/civil_time.hpp"
#include "base/opaque_id.hpp"
#include "base/years.hpp"
#include "count/indices.hpp"
#include "count/scenario_plan.hpp"
#include "reference/labels.hpp"

namespace samspil::count {

//! A history of ResidentHistories.
using HistoryIndex = base::OpaqueId<struct HistoryTag, std::uint32_t>;

/*!
 * The age groups that residents of each sex and age go through in the run's
 * years, with each distinct history numbered.
 *
 * There are some five histories for each age group and sex, however many
 * persons there are.
 */
class ResidentHistories
{
  public:
    //! What a resident is counted as in one year.
    struct Cell
    {
        BandIndex band;  //!< of the plan; none: no adult, in no cube
        reference::Sex sex;
        std::uint8_t age_group;

        friend auto operator<=>(Cell const&, Cell const&) = default;
    };

    ResidentHistories(base::Years const& years, ScenarioPlan const& plan);

    std::size_t count() const { return count_; }
    //! Whether persons with this history are in no cube, as they are too young
    //! in all years.
    static bool is_empty(HistoryIndex history) { return history.value() == 0; }
    //! [year] of a history.
    std::span<Cell const> cells(HistoryIndex history) const
    {
        return std::span(cells_).subspan(history.index() * width_, width_);
    }

    //! Finds each person's key for history(), from birth days and
    //! reference::Sex.
    void find_keys(std::span<base::Day const> birth_days,
                   std::span<std::uint8_t const> sexes,
                   std::span<std::uint32_t> keys) const;
    HistoryIndex history(std::uint32_t key) const { return table_[key]; }

  private:
    std::size_t width_;                //!< years of the run
    std::size_t count_ = 0;            //!< histories
    int first_year_;                   //!< of the run
    int oldest_;                       //!< born when the calendar begins
    std::vector<HistoryIndex> table_;  //!< [sex, age in the first year]
    std::vector<Cell> cells_;          //!< [history, year]
};

}  // namespace samspil::count
