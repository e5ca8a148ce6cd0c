#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "count/bootstrap/contributions.hpp"

namespace samspil::count {

/*!
 * What some rows (persons or profiles) add to the used cells, as a sparse
 * matrix in compressed columns: for each cell its rows, ascending, and their
 * amounts.
 */
class CellRows
{
  public:
    struct Item
    {
        std::uint32_t row;
        std::int32_t amount;  //!< that it adds each time it is drawn
    };
    //! Returns what a row adds; called twice for each row.
    using EntriesOf =
        std::function<std::span<Contributions::Entry const>(std::size_t row)>;

    CellRows() = default;
    CellRows(std::size_t cells, std::size_t rows, EntriesOf const& entries_of);

    std::size_t cell_count() const { return begins_.size() - 1; }
    std::span<Item const> of_cell(std::size_t cell) const
    {
        return std::span(items_).subspan(begins_[cell],
                                         begins_[cell + 1] - begins_[cell]);
    }
    /*!
     * The numbers of all blocks of \p cells_of_block consecutive cells, in an
     * order in which blocks with about the same rows follow each other. Rows
     * are ordered by place, so their weights are in the cache for all cells of
     * the place.
     */
    std::vector<std::uint32_t> blocks_by_row(std::size_t cells_of_block) const;

  private:
    std::vector<std::size_t> begins_{0};  //!< [cell], and the end
    std::vector<Item> items_;             //!< of all cells
};

}  // namespace samspil::count
