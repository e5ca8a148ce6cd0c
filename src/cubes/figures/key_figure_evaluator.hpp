#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/years.hpp"
#include "cubes/cube_set.hpp"
#include "cubes/figures/figure_sums.hpp"
#include "cubes/figures/key_figure.hpp"
#include "cubes/figures/key_figure_values.hpp"
#include "cubes/period.hpp"

namespace samspil::cubes {

/*!
 * Forms all key figures of a scenario, or of a bootstrap replicate of it.
 *
 * One evaluator serves any number of scenarios, replicates and threads.
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

    //! The sums that the figures are made of.
    FigureSums const& sums() const { return sums_; }

    /*!
     * The values alone, for callers who have the sums already.
     *
     * \param sums   [year, geography, sum], the country first.
     * \param values [period, geography, figure]
     */
    void form_values(std::span<std::int64_t const> sums,
                     std::span<double> values) const;

  private:
    struct AgePlan
    {
        FigureSums::Index events;
        FigureSums::Index persons;
    };

    //! A key figure whose sums have been looked up.
    struct Plan
    {
        FigureKind kind;
        double factor;
        FigureSums::Index numerator;
        FigureSums::Index denominator;
        FigureSums::Index base_numerator;
        FigureSums::Index base_denominator;
        std::vector<AgePlan> ages;
    };

    struct Figure;
    struct Context;

    template <class Visit>
    void for_each_figure(std::span<std::int64_t const> sums,
                         Visit&& visit) const;
    std::size_t year_index(int year) const
    {
        return static_cast<std::size_t>(year - years_.first());
    }
    Figure form(Plan const& plan, Context const& context) const;
    Figure form_standardised(Plan const& plan, Context const& context) const;

    base::Years years_;            //!< the run's
    std::vector<Period> periods_;  //!< the period axis
    FigureSums sums_;              //!< every sum that a figure needs
    std::vector<Plan> plans_;      //!< the figures, in the file's order
    //! resident adults by age group
    std::vector<FigureSums::Index> standard_;
};

}  // namespace samspil::cubes
