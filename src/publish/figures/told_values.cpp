#include "publish/figures/told_values.hpp"

#include "publish/knowledge/figure_counts.hpp"

namespace samspil::publish {

using cubes::KeyFigureValues;

void tell_missing(std::span<CellStatus const> status,
                  std::span<cubes::KeyFigure const> figures,
                  KeyFigureValues& values)
{
    FigureCounts const counts(figures);
    for (std::size_t i = 0; i < status.size(); ++i) {
        auto const figure = i % figures.size();
        if (status[i] != CellStatus::missing ||
            figures[figure].kind != cubes::FigureKind::quotient) {
            continue;
        }
        values.denominator[i] = 0;
        if (counts.figures()[figure].has_part()) {
            values.numerator[i] = 0;
        }
    }
}

KeyFigureValues told_values(KeyFigureValues const& values,
                            std::span<CellStatus const> status,
                            std::span<cubes::KeyFigure const> figures)
{
    auto told = values;
    for (auto* const numbers : {&told.numerator, &told.denominator, &told.value,
                                &told.lower, &told.upper}) {
        for (std::size_t i = 0; i < numbers->size(); ++i) {
            if (status[i] != CellStatus::shown) {
                (*numbers)[i] = cubes::missing;
            }
        }
    }
    tell_missing(status, figures, told);
    return told;
}

}  // namespace samspil::publish
