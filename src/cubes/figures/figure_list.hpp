#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cubes/figures/key_figure.hpp"
#include "reference/labels.hpp"

/*!
 * The declarations of the key figures, in three files. Each adds its figures in
 * the order of the contract's table.
 */
namespace samspil::cubes::detail {

//! The key figures in the order in which they are declared.
class FigureList
{
  public:
    //! 100 * numerator / denominator
    void add_percent(std::string id, CellSum numerator, CellSum denominator)
    {
        add(std::move(id), FigureUnit::percent, 100, std::move(numerator),
            std::move(denominator));
    }
    //! 1000 * numerator / denominator
    void add_per_1000(std::string id, CellSum numerator, CellSum denominator)
    {
        add(std::move(id), FigureUnit::per_1000, 1000, std::move(numerator),
            std::move(denominator));
    }
    //! events / persons
    void add_per_person(std::string id, CellSum events, CellSum persons)
    {
        add(std::move(id), FigureUnit::per_person, 1, std::move(events),
            std::move(persons));
    }
    void add(KeyFigure figure) { figures_.push_back(std::move(figure)); }

    std::vector<KeyFigure>& figures() { return figures_; }

  private:
    void add(std::string id, FigureUnit unit, double factor, CellSum numerator,
             CellSum denominator)
    {
        figures_.push_back({.id = std::move(id),
                            .unit = unit,
                            .kind = FigureKind::quotient,
                            .factor = factor,
                            .numerator = std::move(numerator),
                            .denominator = std::move(denominator)});
    }

    std::vector<KeyFigure> figures_;  //!< in the file's order
};

//! "a.b"
inline std::string dotted(std::string_view left, std::string_view right)
{
    return std::string(left) + "." + std::string(right);
}

//! The members of a group.
inline CellSum members(reference::Group group)
{
    return CellSum::total(CubeId::persons, group);
}

//! The recipients of a group at the two residential levels; a person has one
//! level.
inline CellSum at_residential_level(reference::Group group)
{
    using reference::Level;
    return CellSum::cell(CubeId::persons_by_level, group,
                         Level::temporary_residential) +
           CellSum::cell(CubeId::persons_by_level, group,
                         Level::long_term_residential);
}

void add_person_figures(FigureList& list);
void add_stay_figures(FigureList& list);
void add_outcome_figures(FigureList& list);

}  // namespace samspil::cubes::detail
