#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "publish/disclosure/known_rows.hpp"

namespace samspil::publish {

/*!
 * Says with which variables the search for room of a sensitive count begins: a
 * few that mostly suffice (M10.4 b). A bad guide makes the search slow, and
 * nothing else.
 */
class RoomGuide
{
  public:
    virtual ~RoomGuide() = default;

    /*!
     * Any number of threads may ask at once.
     *
     * \param sensitive the number of the count in the table.
     */
    virtual std::vector<Variable> variables(std::uint32_t sensitive,
                                            KnownRows const& known) const = 0;
    //! Counts of one group may find room together: those of a place and period.
    virtual std::uint64_t group_of(std::uint32_t sensitive) const = 0;
    //! Variables come in slots of this size (of one place and year), in the same
    //! order in each.
    virtual std::size_t slot_size() const = 0;
};

}  // namespace samspil::publish
