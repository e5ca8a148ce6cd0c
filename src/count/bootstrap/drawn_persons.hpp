#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "count/bootstrap/cell_rows.hpp"
#include "count/bootstrap/replicate_weights.hpp"
#include "count/bootstrap/weighted_sums.hpp"
#include "records/keyed_hash.hpp"

namespace samspil::count {

/*!
 * Persons who are drawn one by one (M12): their keys, and what each of them
 * adds to the used cells.
 */
class DrawnPersons
{
  public:
    //! Persons in the order in which a thread has met them.
    struct Recorded
    {
        std::vector<Contributions::Entry> entries;
        std::vector<std::size_t> ends;              //!< [person]
        std::vector<records::Hash128> keys;         //!< [person]
        std::vector<reference::PlaceIndex> places;  //!< [person]

        void add(records::Hash128 const& key,
                 Contributions const& contributions);
        std::span<Contributions::Entry const> entries_of(
            std::size_t person) const;
        //! The memory of this, and of the persons' weights when they are drawn.
        std::int64_t bytes() const;
    };

    //! Orders persons by place, so that those of a cell are close together.
    DrawnPersons(std::size_t cells, std::span<Recorded const> recorded);

    CellRows const& rows() const { return rows_; }
    //! Blocks of cells in the order of CellRows::blocks_by_row().
    std::span<std::uint32_t const> blocks() const { return blocks_; }
    //! Draws the weights of a slice of replicates. \param weights [person];
    //! grows if necessary, and elements behind the persons stay as they are.
    void draw(ReplicateRange const& range,
              std::vector<ByteWeights>& weights) const;

  private:
    std::vector<records::Hash128> keys_;  //!< [person]
    CellRows rows_;                       //!< what they add, by cell
    std::vector<std::uint32_t> blocks_;   //!< of rows_
};

}  // namespace samspil::count
