#include "publish/knowledge/figure_counts.hpp"

#include <algorithm>

#include "base/contract.hpp"

namespace samspil::publish {
namespace {

using cubes::CellSum;
using cubes::CubeId;
using cubes::FigureKind;
using cubes::FigureUnit;
using cubes::KeyFigure;

//! M10.3: the per cent figures but growth, and the crude deaths.
bool numerator_is_part(KeyFigure const& figure)
{
    if (figure.kind != FigureKind::quotient) {
        return false;
    }
    auto const cube = figure.numerator.terms().front().cell.cube;
    return figure.unit == FigureUnit::percent || cube == CubeId::deaths ||
           cube == CubeId::recipient_deaths_by_level_age ||
           cube == CubeId::population_deaths;
}

//! The terms in one order, so that equal sums are equal.
std::vector<cubes::CellTerm> sorted_terms(CellSum const& sum)
{
    auto terms = sum.terms();
    std::sort(terms.begin(), terms.end());
    return terms;
}

//! All events or persons of a figure by age.
CellSum over_ages(KeyFigure const& figure, CellSum cubes::AgeRate::*member)
{
    CellSum sum;
    for (auto const& age : figure.ages) {
        sum += age.*member;
    }
    return sum;
}

//! M10.5: the crude figure of the same persons.
std::size_t crude_figure_of(KeyFigure const& by_age,
                            std::span<KeyFigure const> figures)
{
    auto const events =
        sorted_terms(over_ages(by_age, &cubes::AgeRate::events));
    auto const persons =
        sorted_terms(over_ages(by_age, &cubes::AgeRate::persons));
    auto const crude = std::find_if(
        figures.begin(), figures.end(), [&](KeyFigure const& figure) {
            return figure.kind == FigureKind::quotient &&
                   sorted_terms(figure.numerator) == events &&
                   sorted_terms(figure.denominator) == persons;
        });
    SAMSPIL_EXPECT(crude != figures.end());
    return static_cast<std::size_t>(crude - figures.begin());
}

}  // namespace

FigureCounts::FigureCounts(std::span<KeyFigure const> figures)
{
    for (auto const& figure : figures) {
        FigureCount counts{figure.kind, {}, std::nullopt, std::nullopt};
        if (figure.ages.empty()) {
            counts.told.push_back({number_of(figure.numerator), false});
            counts.told.push_back({number_of(figure.denominator),
                                   figure.kind == FigureKind::growth});
        } else {
            counts.crude_figure = crude_figure_of(figure, figures);
        }
        if (figure.kind == FigureKind::ratio_of_shares) {
            counts.told.push_back({number_of(figure.base_numerator), false});
            counts.told.push_back({number_of(figure.base_denominator), false});
        }
        if (numerator_is_part(figure)) {
            counts.rest = number_of(figure.denominator - figure.numerator);
        }
        figures_.push_back(std::move(counts));
    }
}

// The first year is the first period (cubes::make_periods).
std::vector<CountKey> FigureCounts::told_counts(std::size_t figure,
                                                std::size_t area,
                                                std::size_t period) const
{
    std::vector<CountKey> keys;
    for (auto const& told : figures_[figure].told) {
        keys.push_back(
            {told.sum, area, told.is_of_first_year ? std::size_t{0} : period});
    }
    return keys;
}

std::size_t FigureCounts::number_of(CellSum const& sum)
{
    auto const found = std::find(sums_.begin(), sums_.end(), sum);
    if (found != sums_.end()) {
        return static_cast<std::size_t>(found - sums_.begin());
    }
    sums_.push_back(sum);
    return sums_.size() - 1;
}

}  // namespace samspil::publish
