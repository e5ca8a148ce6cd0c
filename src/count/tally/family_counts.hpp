#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include "cubes/member_cell.hpp"

namespace samspil::count {

//! What a thread counts in: 32 bits suffice until a row is added up
//! (count_store.cpp).
using Count = std::int32_t;

//! The counts of one cube: [cell of a group].
template <cubes::CubeId id>
struct CubeCounts
{
    //! A year's bed minutes of few persons pass 32 bits.
    using Number =
        std::conditional_t<cubes::cube(id).unit == cubes::Unit::minutes,
                           std::int64_t, Count>;

    std::array<Number, cubes::MemberCell<id>::count> cells;

    static_assert(std::tuple_size_v<decltype(cells)> *
                      (cubes::cube(id).has_groups() ? cubes::axes::group.size()
                                                    : 1) ==
                  cubes::cube(id).cells());

    //! Whether nothing was counted; without a branch for each cell.
    bool is_empty() const
    {
        Number any = 0;
        for (auto const count : cells) {
            any |= count;
        }
        return any == 0;
    }
};

//! The counts of several cubes, which a counting rule can add to.
template <cubes::CubeId... ids>
struct CubeCountsList : CubeCounts<ids>...
{
    template <cubes::CubeId id>
    void operator()(cubes::MemberCell<id> cell,
                    typename CubeCounts<id>::Number count = 1)
    {
        CubeCounts<id>::cells[cell.index()] += count;
    }

    //! Calls visit(CubeId, counts) for each cube.
    template <class Visit>
    void for_each_cube(Visit&& visit) const
    {
        (visit(ids, CubeCounts<ids>::cells), ...);
    }

    //! Whether nothing was counted.
    bool is_empty() const { return (CubeCounts<ids>::is_empty() && ...); }
};

namespace detail {

constexpr std::size_t cubes_in(cubes::Family family)
{
    return static_cast<std::size_t>(
        std::count_if(cubes::catalogue.begin(), cubes::catalogue.end(),
                      [family](cubes::CubeSpec const& spec) {
                          return spec.family == family;
                      }));
}

template <cubes::Family family>
constexpr auto ids_of_family()
{
    std::array<cubes::CubeId, cubes_in(family)> ids{};
    auto next = ids.begin();
    for (auto const& spec : cubes::catalogue) {
        if (spec.family == family) {
            *next++ = spec.id;
        }
    }
    return ids;
}

template <cubes::Family family, std::size_t... i>
auto family_counts(std::index_sequence<i...>)
    -> CubeCountsList<ids_of_family<family>()[i]...>;

}  // namespace detail

//! The counts of all cubes of a family, in the catalogue's order.
template <cubes::Family family>
using FamilyCounts = decltype(detail::family_counts<family>(
    std::make_index_sequence<detail::cubes_in(family)>()));

}  // namespace samspil::count
