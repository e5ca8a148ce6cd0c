#pragma once

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
};

}  // namespace samspil::publish
