#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "cubes/comparison/set_apart.hpp"
#include "cubes/cube_cell.hpp"
#include "cubes/figures/key_figure.hpp"
#include "cubes/period.hpp"

namespace samspil::cubes {

//! What a run has observed, and the keys of a scenario that say how far before
//! the observation's end that is felt.
struct Observation
{
    base::Years years{2018, 2022};
    base::Minute end{};                   //!< M2.4
    std::int64_t stay_gap_minutes = 240;  //!< M4.1, whole ones that link
    //! M4.2, whole ones that make a stay inpatient
    std::int64_t inpatient_minutes = 720;
    std::int64_t readmission_days = 30;  //!< M4.7
    bool links_all_types = false;        //!< M4.1: stay_chain is all
};

/*!
 * Which cells of two runs of the same registers, under the same scenario, can
 * differ only because their years or observation ends do. The definition has
 * the rules. Nothing can if years and ends are the same.
 */
class SameObservation
{
  public:
    //! \param has_one_half by row of the first side's geography axis: whether
    //!        exactly one half of København is part of the area.
    SameObservation(Observation const& a, Observation const& b,
                    std::vector<bool> has_one_half);

    //! A count.
    std::optional<SetApart> of_cell(CubeCell cell, int year,
                                    std::size_t geography) const;
    //! Numerator, denominator and value of a key figure; of one that this
    //! program does not know only what holds for all.
    std::optional<SetApart> of_figure(std::string_view id, Period const& period,
                                      std::size_t geography) const;
    //! A key figure of which the bounds alone differ.
    std::optional<SetApart> of_bounds(std::string_view id, Period const& period,
                                      std::size_t geography) const;
    //! A correlation (M9.14).
    std::optional<SetApart> of_correlation(Period const& period) const;

    //! The years of the first side.
    base::Years const& years() const { return a_.years; }

  private:
    std::optional<SetApart> of_counted(CubeCell cell, int year) const;
    std::optional<SetApart> of_sum(CellSum const& sum, int year) const;
    std::optional<SetApart> of_sums(KeyFigure const& figure, int year) const;
    bool is_half(std::size_t geography) const;
    KeyFigure const* find(std::string_view id) const;

    Observation a_;
    Observation b_;
    std::vector<bool> has_one_half_;
    std::map<std::string_view, KeyFigure const*> figures_;  //!< by id
    std::int64_t end_;         //!< the earlier observation end [min]
    std::int64_t first_stay_;  //!< earliest start of a stay that can differ
};

}  // namespace samspil::cubes
