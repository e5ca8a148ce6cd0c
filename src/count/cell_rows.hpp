#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "count/contributions.hpp"

namespace samspil::count {

/*!
 * What some rows (persons or profiles) add to the used cells, by cell: each
 * cell's rows, ascending, and the amounts. A sparse matrix, in compressed
 * columns.
 */
class CellRows
{
  public:
    struct Item
    {
        std::uint32_t row;
        std::int32_t amount;  //!< what it adds each time it is drawn
    };

    CellRows() = default;
    /*!
     * \param entries of all rows, one row after the other.
     * \param ends    [row] behind its entries.
     */
    CellRows(std::size_t cells, std::span<Contributions::Entry const> entries,
             std::span<std::size_t const> ends);

    std::size_t cell_count() const { return begins_.size() - 1; }
    std::span<Item const> of_cell(std::size_t cell) const
    {
        return std::span(items_).subspan(begins_[cell],
                                         begins_[cell + 1] - begins_[cell]);
    }

  private:
    std::vector<std::size_t> begins_{0};  //!< [cell], and the end
    std::vector<Item> items_;             //!< of all cells
};

}  // namespace samspil::count
