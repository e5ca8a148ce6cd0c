#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/years.hpp"
#include "cubes/period.hpp"
#include "publish/disclosure/linear_form.hpp"
#include "publish/knowledge/areas.hpp"
#include "publish/knowledge/count_key.hpp"
#include "publish/knowledge/count_space.hpp"
#include "publish/knowledge/figure_counts.hpp"
#include "publish/knowledge/form_key.hpp"
#include "publish/plan/plan_cells.hpp"
#include "reference/geographies.hpp"

namespace samspil::publish {

/*!
 * The counts of a publication's plan as forms over free counts of each year and
 * single place (M10.2). No value of a count is needed for it, so that whoever
 * has the publication alone can write them, too.
 *
 * Variables are ordered by year, place and free count.
 */
class CountForms
{
  public:
    //! What the publication is about.
    struct Scope
    {
        base::Years years;
        std::span<cubes::Period const> periods;
        PlanCells const& plan;
        bool has_lookback;  //!< the scenario's lookback is not 0
    };

    CountForms(FigureCounts const& counts, Areas const& areas,
               Scope const& scope);

    //! Whether the plan has a figure anywhere.
    bool is_used(std::size_t figure) const { return is_used_[figure]; }
    //! Of one place and year.
    CountSpace const& space() const { return space_; }
    //! Distinct forms of the counts of one place and year.
    std::vector<LinearForm> const& forms() const { return forms_; }
    //! Whether a sum is made of public counts alone (M10.2): its form is empty.
    bool is_public(std::size_t sum) const
    {
        return forms_[form_of_[sum]].empty();
    }

    //! \pre the count is of a figure that is used.
    FormKey key_of(CountKey const& key) const
    {
        return {form_of_[key.sum], key.area, key.period};
    }
    //! Over the variables of all places and years.
    LinearForm expanded(FormKey const& key) const;
    std::size_t variable_count() const;
    //! The relations of CountSpace::nonnegative() in every place and year.
    std::vector<LinearForm> nonnegative() const;

  private:
    static std::vector<bool> find_used(FigureCounts const& counts,
                                       Scope const& scope);
    static CountSpace make_space(FigureCounts const& counts,
                                 std::vector<bool> const& is_used,
                                 bool has_lookback);
    void number_forms(FigureCounts const& counts);
    //! The first variable of a year and place.
    Variable first_variable(int year_index, std::size_t place) const
    {
        return static_cast<Variable>(
            (static_cast<std::size_t>(year_index) * reference::place_count +
             place) *
            space_.size());
    }

    base::Years years_;
    std::vector<cubes::Period> periods_;
    Areas const& areas_;
    std::vector<bool> is_used_;  //!< [figure]
    CountSpace space_;
    std::vector<LinearForm> forms_;
    std::vector<std::size_t> form_of_;  //!< [sum]
};

}  // namespace samspil::publish
