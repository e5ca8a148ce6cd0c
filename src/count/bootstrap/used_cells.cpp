#include "count/bootstrap/used_cells.hpp"

#include <map>

#include "base/error.hpp"
#include "cubes/cell_row.hpp"

namespace samspil::count {
namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

//! [row cell]: the first cell of the cube that is part of the same sums; none if
//! the cell is part of no sum.
std::vector<std::size_t> representatives(
    cubes::KeyFigureEvaluator const& evaluate)
{
    auto const shares = evaluate.sums().shares_of_cells();
    std::vector<std::size_t> result(shares.size(), none);
    for (auto const& spec : cubes::catalogue) {
        auto const begin = cubes::row_offset(spec.id);
        std::map<std::vector<cubes::FigureSums::Share>, std::size_t> known;
        for (auto cell = begin; cell < begin + spec.cells(); ++cell) {
            if (!shares[cell].empty()) {
                result[cell] = known.emplace(shares[cell], cell).first->second;
            }
        }
    }
    return result;
}

//! Calls visit(flat index, index in a row of cells) for each cell.
template <class Visit>
void for_each_cell(ScenarioTallies const& layout, Visit&& visit)
{
    for (std::size_t i = 0; i < layout.tallies().size(); ++i) {
        auto const& tally = layout.tallies()[i];
        for (auto const& spec : cubes::catalogue) {
            if (!tally.has(spec.id)) {
                continue;
            }
            auto flat = layout.begin_of(i) +
                        tally.index_of(spec.id, 0, reference::PlaceIndex{0});
            auto const end = flat + tally.block_size(spec);
            for (std::size_t cell = 0; flat < end; ++flat) {
                visit(flat, cubes::row_offset(spec.id) + cell);
                cell = cell + 1 == spec.cells() ? 0 : cell + 1;
            }
        }
    }
}

}  // namespace

UsedCells::UsedCells(std::string_view occupied, ScenarioTallies const& layout,
                     cubes::KeyFigureEvaluator const& evaluate)
    : numbers_(occupied.size(), not_needed)
{
    auto const representative = representatives(evaluate);
    std::vector<bool> is_used(occupied.size());
    for_each_cell(layout, [&](std::size_t flat, std::size_t cell) {
        if (occupied[flat] != 0 && representative[cell] != none) {
            is_used[flat - cell + representative[cell]] = true;
        }
    });
    for (std::size_t i = 0; i < is_used.size(); ++i) {
        if (is_used[i]) {
            if (flat_.size() == not_needed) {
                throw base::Error(
                    "too many cells for replicates: compute fewer scenarios "
                    "at once");
            }
            numbers_[i] = static_cast<std::uint32_t>(flat_.size());
            flat_.push_back(i);
        }
    }
    for_each_cell(layout, [&](std::size_t flat, std::size_t cell) {
        if (occupied[flat] != 0 && representative[cell] != none) {
            numbers_[flat] = numbers_[flat - cell + representative[cell]];
        }
    });
}

std::string UsedCells::occupied_of(ScenarioTallies const& tallies)
{
    std::string occupied;
    occupied.reserve(tallies.cell_count());
    for (auto const& tally : tallies.tallies()) {
        for (auto const count : tally.all()) {
            occupied.push_back(count != 0 ? 1 : 0);
        }
    }
    return occupied;
}

}  // namespace samspil::count
