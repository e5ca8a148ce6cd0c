#include "count/cell_rows.hpp"

namespace samspil::count {

CellRows::CellRows(std::size_t cells,
                   std::span<Contributions::Entry const> entries,
                   std::span<std::size_t const> ends)
    : begins_(cells + 1, 0), items_(entries.size())
{
    for (auto const& entry : entries) {
        ++begins_[entry.cell + 1];
    }
    for (std::size_t cell = 0; cell < cells; ++cell) {
        begins_[cell + 1] += begins_[cell];
    }
    auto next = begins_;
    std::size_t position = 0;
    for (std::size_t row = 0; row < ends.size(); ++row) {
        for (; position < ends[row]; ++position) {
            auto const& entry = entries[position];
            items_[next[entry.cell]++] = {static_cast<std::uint32_t>(row),
                                          entry.amount};
        }
    }
}

}  // namespace samspil::count
