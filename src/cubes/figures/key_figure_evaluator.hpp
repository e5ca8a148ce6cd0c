#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "base/years.hpp"
#include "cubes/cube_set.hpp"
#include "cubes/figures/key_figure.hpp"
#include "cubes/figures/key_figure_values.hpp"
#include "cubes/period.hpp"

namespace samspil::cubes {

/*!
 * Forms all key figures of a scenario (or of a bootstrap replicate of it).
 *
 * What the figures share (the group's size is in dozens of denominators) is
 * summed once a geography and period; the same evaluator serves any number
 * of scenarios, replicates and threads.
 */
class KeyFigureEvaluator
{
  public:
    /*!
     * \param years the run's.
     * \param periods each within the years.
     */
    KeyFigureEvaluator(base::Years const& years,
                       std::span<Period const> periods);

    //! \pre the first geography is the country.
    KeyFigureValues operator()(CubeSet const& counts) const;

    //! As above, into arrays of the right size (for replicates).
    void operator()(CubeSet const& counts, KeyFigureValues& result) const;

    //! A sum's number among all that the figures are formed of.
    using SumIndex = std::uint32_t;

    //! A sum that a cell enters, with +1 or -1.
    struct Share
    {
        SumIndex sum;
        std::int32_t sign;

        friend auto operator<=>(Share const&, Share const&) = default;
    };

    std::size_t sum_count() const { return sums_.size(); }
    //! What each cell of a row enters: [row cell], by sum.
    std::vector<std::vector<Share>> shares_of_cells() const;

    /*!
     * The values alone, for those who have formed the sums themselves.
     *
     * \param sums   [year, geography, sum], the country first.
     * \param values [period, geography, figure]
     */
    void form_values(std::span<std::int64_t const> sums,
                     std::span<double> values) const;

  private:
    struct AgePlan
    {
        SumIndex events;
        SumIndex persons;
    };

    //! A key figure whose sums have been looked up.
    struct Plan
    {
        FigureKind kind;
        double factor;
        SumIndex numerator;
        SumIndex denominator;
        SumIndex base_numerator;
        SumIndex base_denominator;
        std::vector<AgePlan> ages;
    };

    //! A row's cells with one sign each.
    struct Sum
    {
        std::vector<std::uint32_t> plus;   //!< row indices
        std::vector<std::uint32_t> minus;  //!< row indices
    };

    struct Figure;
    struct Context;

    SumIndex add_sum(CellSum const& sum, std::map<CellSum, SumIndex>& known);
    Plan make_plan(KeyFigure const& figure, std::map<CellSum, SumIndex>& known);
    std::vector<std::int64_t> sums_by_year(CubeSet const& counts) const;
    template <class Visit>
    void for_each_figure(std::span<std::int64_t const> sums,
                         Visit&& visit) const;
    std::size_t year_index(int year) const
    {
        return static_cast<std::size_t>(year - years_.first());
    }
    Figure form(Plan const& plan, Context const& context) const;
    Figure form_standardised(Plan const& plan, Context const& context) const;

    base::Years years_;               //!< the run's
    std::vector<Period> periods_;     //!< the period axis
    std::vector<Sum> sums_;           //!< every sum that a figure needs
    std::vector<Plan> plans_;         //!< the figures, in the file's order
    std::vector<SumIndex> standard_;  //!< resident adults by age group
};

}  // namespace samspil::cubes
