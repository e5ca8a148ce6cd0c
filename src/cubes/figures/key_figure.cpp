#include "cubes/figures/key_figure.hpp"

#include "cubes/figures/figure_list.hpp"

namespace samspil::cubes {

std::vector<KeyFigure> const& key_figures()
{
    static auto const figures = [] {
        detail::FigureList list;
        detail::add_person_figures(list);
        detail::add_stay_figures(list);
        detail::add_outcome_figures(list);
        return std::move(list.figures());
    }();
    return figures;
}

std::vector<CellSum> standard_population()
{
    std::vector<CellSum> result(reference::age_group_labels.size());
    for (std::size_t age = 0; age < result.size(); ++age) {
        for (std::size_t sex = 0; sex < reference::sex_labels.size(); ++sex) {
            result[age] += CellSum::cell(CubeId::population, sex, age);
        }
    }
    return result;
}

}  // namespace samspil::cubes
