#include "publish/disclosure/shown_cells.hpp"

#include <algorithm>

namespace samspil::publish {

ShownCells::ShownCells(ReaderTable const& table, std::span<Fate const> fates)
    : table_(table),
      is_shown_(table.cells.size(), false),
      uses_(table.candidates.size(), 0),
      losses_(table.candidates.size(), 0),
      cells_of_(table.candidates.size())
{
    for (std::uint32_t cell = 0; cell < table.cells.size(); ++cell) {
        auto const& candidates = table.cells[cell].candidates;
        for (auto const candidate : candidates) {
            cells_of_[candidate].push_back(cell);
        }
        if (std::all_of(candidates.begin(), candidates.end(),
                        [&](auto i) { return is_open(fates[i]); })) {
            show(cell);
        }
    }
}

void ShownCells::count(std::size_t cell, bool is_more)
{
    auto const& own = table_.cells[cell];
    for (auto const candidate : own.candidates) {
        uses_[candidate] += is_more ? 1U : -1U;
        losses_[candidate] += is_more ? own.weight : -own.weight;
    }
    is_shown_[cell] = is_more;
}

void ShownCells::show(std::size_t cell)
{
    if (!is_shown_[cell]) {
        count(cell, true);
    }
}

std::vector<std::uint32_t> ShownCells::hide(std::uint32_t candidate)
{
    std::vector<std::uint32_t> untold;
    for (auto const cell : cells_of_[candidate]) {
        if (!is_shown_[cell]) {
            continue;
        }
        count(cell, false);
        for (auto const other : table_.cells[cell].candidates) {
            if (!tells(other)) {
                untold.push_back(other);
            }
        }
    }
    return untold;
}

KnownRows ShownCells::known_rows() const
{
    std::vector<bool> is_told(uses_.size());
    for (std::uint32_t i = 0; i < uses_.size(); ++i) {
        is_told[i] = tells(i);
    }
    return {table_, is_told};
}

}  // namespace samspil::publish
