#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "cubes/cell_sum.hpp"
#include "cubes/figures/key_figure.hpp"
#include "publish/knowledge/count_key.hpp"

namespace samspil::publish {

//! A count that a figure tells with its value.
struct ToldCount
{
    std::size_t sum;        //!< index into FigureCounts::sums()
    bool is_of_first_year;  //!< growth's denominator (M9.11)
};

//! What a key figure tells about counts (M10.2, M10.5).
struct FigureCount
{
    cubes::FigureKind kind;
    //! numerator and denominator; of a ratio of shares all four. Empty for
    //! figures by age, which tell no count.
    std::vector<ToldCount> told;
    //! the rest, where the numerator is a part of the denominator (M10.3)
    std::optional<std::size_t> rest;
    //! of figures by age: the figure of the same persons that is shown with it
    //! (M10.5), and its deaths
    std::optional<std::size_t> crude_figure;

    bool has_part() const { return rest.has_value(); }
};

/*!
 * The counts behind all key figures, each distinct sum of cells once.
 */
class FigureCounts
{
  public:
    explicit FigureCounts(std::span<cubes::KeyFigure const> figures);

    std::vector<FigureCount> const& figures() const { return figures_; }
    std::vector<cubes::CellSum> const& sums() const { return sums_; }
    //! The counts that a figure tells of an area and period.
    std::vector<CountKey> told_counts(std::size_t figure, std::size_t area,
                                      std::size_t period) const;

  private:
    std::size_t number_of(cubes::CellSum const& sum);

    std::vector<FigureCount> figures_;  //!< in the order of the figures
    std::vector<cubes::CellSum> sums_;
};

}  // namespace samspil::publish
