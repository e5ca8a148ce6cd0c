#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "publish/disclosure/exchange_direction.hpp"
#include "publish/disclosure/known_rows.hpp"
#include "publish/disclosure/reader_table.hpp"
#include "publish/disclosure/seen_ranges.hpp"
#include "publish/disclosure/table_change.hpp"
#include "publish/disclosure/touched_sums.hpp"

namespace samspil::publish {

/*!
 * Looks for slots in which a direction can be repeated, on one thread.
 *
 * Slots in which it changes the same known sums by the same are a group: what
 * one of them gains, others of its group can lose, and all sums stay. How far a
 * slot can go is what its parts and wholes allow.
 */
class ExchangeRepeater
{
  public:
    ExchangeRepeater(ReaderTable const& table, KnownRows const& known,
                     SeenRanges const& ranges, std::size_t slot_size,
                     std::int64_t threshold);

    //! Tables, each of which makes a count wide that is narrow in the ranges.
    std::vector<TableChange> tables_of(ExchangeDirection const& direction);

  private:
    struct Slot
    {
        std::size_t number;
        std::uint64_t sums;  //!< which it changes and by how much; 0: none
        double rise;         //!< how often the direction is possible
        double fall;         //!< and against it
    };
    using Group = std::vector<Slot>;

    Variable variable_of(std::size_t slot, ExchangePart const& part) const
    {
        return static_cast<Variable>(slot * slot_size_) + part.kind;
    }
    Slot look_at(std::size_t number, ExchangeDirection const& direction);
    double useful_change(std::size_t slot, ExchangeDirection const& direction,
                         double most);
    TableChange table_of(Slot const& own, Group const& group,
                         ExchangeDirection const& direction, double by) const;
    bool agrees(TableChange const& table);

    void add_to_rows(Variable variable, double by);

    KnownRows const& known_;
    SeenRanges const& ranges_;
    std::size_t slot_size_;
    std::size_t slots_;
    std::int64_t threshold_;
    TouchedSums row_sums_;
    TouchedSums count_sums_;  //!< by sensitive count
};

}  // namespace samspil::publish
