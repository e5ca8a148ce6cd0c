#include "count/bootstrap/cell_rows.hpp"

#include <algorithm>
#include <utility>

namespace samspil::count {

CellRows::CellRows(std::size_t cells, std::size_t rows,
                   EntriesOf const& entries_of)
    : begins_(cells + 1, 0)
{
    for (std::size_t row = 0; row < rows; ++row) {
        for (auto const& entry : entries_of(row)) {
            ++begins_[entry.cell + 1];
        }
    }
    for (std::size_t cell = 0; cell < cells; ++cell) {
        begins_[cell + 1] += begins_[cell];
    }
    items_.resize(begins_.back());
    auto next = begins_;
    for (std::size_t row = 0; row < rows; ++row) {
        for (auto const& entry : entries_of(row)) {
            items_[next[entry.cell]++] = {static_cast<std::uint32_t>(row),
                                          entry.amount};
        }
    }
}

std::vector<std::uint32_t> CellRows::blocks_by_row(
    std::size_t cells_of_block) const
{
    //! The row in the middle of the block's longest cell, and the block's
    //! number.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> blocks;
    for (std::size_t begin = 0; begin < this->cell_count();
         begin += cells_of_block) {
        auto const end = std::min(begin + cells_of_block, this->cell_count());
        std::span<Item const> longest;
        for (auto cell = begin; cell < end; ++cell) {
            auto const items = this->of_cell(cell);
            longest = items.size() > longest.size() ? items : longest;
        }
        blocks.emplace_back(
            longest.empty() ? 0 : longest[longest.size() / 2].row,
            static_cast<std::uint32_t>(begin / cells_of_block));
    }
    std::sort(blocks.begin(), blocks.end());
    std::vector<std::uint32_t> result(blocks.size());
    std::transform(blocks.begin(), blocks.end(), result.begin(),
                   [](auto const& block) { return block.second; });
    return result;
}

}  // namespace samspil::count
