#include "cubes/figures/figure_sums.hpp"

#include <utility>

#include "cubes/cell_row.hpp"

namespace samspil::cubes {

FigureSums::Index FigureSums::add(CellSum const& sum)
{
    auto const [found, is_new] =
        numbers_.emplace(sum, static_cast<Index>(sums_.size()));
    if (is_new) {
        Sum cells;
        for (auto const& term : sum.terms()) {
            auto& side = term.sign > 0 ? cells.plus : cells.minus;
            side.push_back(static_cast<std::uint32_t>(row_index(term.cell)));
        }
        sums_.push_back(std::move(cells));
    }
    return found->second;
}

std::vector<std::vector<FigureSums::Share>> FigureSums::shares_of_cells() const
{
    std::vector<std::vector<Share>> result(row_cells);
    for (std::size_t i = 0; i < sums_.size(); ++i) {
        for (auto const cell : sums_[i].plus) {
            result[cell].push_back({static_cast<Index>(i), 1});
        }
        for (auto const cell : sums_[i].minus) {
            result[cell].push_back({static_cast<Index>(i), -1});
        }
    }
    return result;
}

std::vector<std::int64_t> FigureSums::sums_of(CubeSet const& counts) const
{
    std::vector<std::int64_t> sums;
    sums.reserve(static_cast<std::size_t>(counts.year_count()) *
                 counts.geography_count() * sums_.size());
    for (int year = 0; year < counts.year_count(); ++year) {
        for (std::size_t i = 0; i < counts.geography_count(); ++i) {
            auto const row = counts.row(year, i);
            for (auto const& sum : sums_) {
                std::int64_t total = 0;
                for (auto const cell : sum.plus) {
                    total += row[cell];
                }
                for (auto const cell : sum.minus) {
                    total -= row[cell];
                }
                sums.push_back(total);
            }
        }
    }
    return sums;
}

}  // namespace samspil::cubes
