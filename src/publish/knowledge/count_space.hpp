#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "cubes/cell_sum.hpp"
#include "publish/disclosure/linear_form.hpp"
#include "publish/knowledge/relations.hpp"

namespace samspil::publish {

/*!
 * The counts of one place and year that figures are made of, by the fewest
 * counts that say them all: *free* ones, each at least 0.
 *
 * Cells that all figures use alike are one count (the ages and sexes of a
 * group). What a relation makes of others is not free: a total is written as
 * the sum of its parts, a whole as its part and the rest.
 *
 * Counts that no figure uses are there, too, where they stand between others
 * that are used: the whole of parts, and what a whole has besides the parts that
 * are used. So a plan that names some of a group's levels only says as much of
 * them as one that names all.
 */
class CountSpace
{
  public:
    //! \param sums all sums that figures of the plan are made of.
    CountSpace(std::span<cubes::CellSum const> sums,
               std::vector<Relation> const& relations);

    //! Free counts.
    std::size_t size() const { return definitions_.size(); }
    //! What each free count is, in cells.
    std::vector<cubes::CellSum> const& definitions() const
    {
        return definitions_;
    }
    /*!
     * A sum over free counts. Public counts (M10.2: population and
     * population_deaths) are left out.
     *
     * \pre the sum is made of sums that the space was made for.
     */
    LinearForm form_of(cubes::CellSum const& sum) const;
    //! Forms that are at least 0 by the relations, besides the free counts.
    std::vector<LinearForm> const& nonnegative() const { return nonnegative_; }

  private:
    bool add_between(std::vector<Relation> const& relations,
                     std::vector<cubes::CellSum>& sums) const;
    bool is_part_of_used(cubes::CellSum const& sum,
                         std::vector<Relation> const& relations) const;
    struct SplitSum
    {
        cubes::CellSum used;
        cubes::CellSum unused;
        bool is_plain = true;  //!< all cells are added once
    };
    SplitSum split_by_use(cubes::CellSum const& sum) const;
    bool is_used(cubes::CubeCell cell) const
    {
        return class_of_.contains(cell);
    }
    void find_classes(std::span<cubes::CellSum const> sums);
    std::vector<Relation> of_whole_classes(
        std::vector<Relation> const& relations) const;
    std::optional<LinearForm> in_classes(cubes::CellSum const& sum) const;
    LinearForm resolved(LinearForm form) const;
    void add_equation(Relation const& relation);
    void add_rest(Relation const& relation);
    void number_free_counts();
    LinearForm over_free_counts(LinearForm const& form) const;

    std::map<cubes::CubeCell, Variable> class_of_;
    std::vector<std::size_t> class_sizes_;
    std::vector<cubes::CellSum> definitions_;  //!< of classes and rests
    //! what is not free, by what it is made of
    std::map<Variable, LinearForm> dependent_;
    std::vector<LinearForm> nonnegative_;
    std::vector<Variable> free_number_;  //!< [class or rest]
};

}  // namespace samspil::publish
