#pragma once

#include <cstddef>
#include <cstdint>

#include "cubes/cube_cell.hpp"

namespace samspil::cubes {

/*!
 * A cell of a cube without the group: its indices are on the cube's other own
 * axes.
 *
 * A person counts in every group that they are in (M8). So a rule of counting
 * names the cell only, and the code that adds to it chooses the groups. The
 * cube is in the type: a cell of one cube cannot be taken for a cell of
 * another.
 */
template <CubeId id>
class MemberCell
{
  public:
    static constexpr CubeId cube_id = id;
    static constexpr bool has_groups = cube(id).has_groups();
    //! How many there are.
    static constexpr std::size_t count = cube(id).cells_of_group();

    //! From the indices on the cube's own axes but for the group.
    template <class... Indices>
    explicit constexpr MemberCell(Indices... indices)
        : index_(index_of(indices...))
    {
    }

    //! Below count.
    constexpr std::size_t index() const { return index_; }
    //! The cube's cell in one group.
    constexpr CubeCell in_group(std::size_t group) const requires has_groups
    {
        return {id, static_cast<std::uint16_t>(group * count + index_)};
    }
    //! The cube's cell, which has no groups.
    constexpr CubeCell in_cube() const requires(!has_groups)
    {
        return {id, static_cast<std::uint16_t>(index_)};
    }

  private:
    template <class... Indices>
    static constexpr std::size_t index_of(Indices... indices)
    {
        static_assert(
            sizeof...(indices) + (has_groups ? 1 : 0) == cube(id).axes.size(),
            "an index for each of the cube's axes but the group");
        if constexpr (has_groups) {
            return cell_index(id, 0, indices...);
        } else {
            return cell_index(id, indices...);
        }
    }

    std::size_t index_;
};

}  // namespace samspil::cubes
