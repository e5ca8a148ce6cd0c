#pragma once

#include <cstdint>

#include "base/for_each_bit.hpp"
#include "count/tally/tally_position.hpp"
#include "cubes/member_cell.hpp"
#include "method/groups.hpp"

namespace samspil::count {

/*!
 * What a counting rule adds to when persons are counted one by one: the cells
 * of one position, in each of the person's groups.
 *
 * \tparam Sink has add(TallyPosition, CubeCell, count): ScenarioTallies or
 *              Contributions.
 */
template <class Sink>
class CellAdder
{
  public:
    //! \param groups of the person; none for cubes without groups.
    CellAdder(Sink& sink, TallyPosition const& position,
              method::GroupMask groups = 0)
        : sink_(sink), position_(position), groups_(groups)
    {
    }

    template <cubes::CubeId id>
    void operator()(cubes::MemberCell<id> cell, std::int64_t count = 1) const
    {
        if constexpr (cubes::MemberCell<id>::has_groups) {
            base::for_each_bit(groups_, [&](std::size_t group) {
                sink_.add(position_, cell.in_group(group), count);
            });
        } else {
            sink_.add(position_, cell.in_cube(), count);
        }
    }

  private:
    Sink& sink_;
    TallyPosition position_;
    method::GroupMask groups_;
};

}  // namespace samspil::count
