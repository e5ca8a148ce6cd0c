#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/contract.hpp"
#include "cubes/catalogue.hpp"

namespace samspil::cubes {

//! One cell of one cube, of one scenario, year and place or geography.
struct CubeCell
{
    CubeId cube;
    std::uint16_t index;  //!< in the cube's own cells, C order

    // NOLINTNEXTLINE(modernize-use-nullptr): an error of clang-tidy 14
    friend auto operator<=>(CubeCell const&, CubeCell const&) = default;
};

//! The index of a cell from its indices on all of the cube's own axes.
template <class... Indices>
constexpr std::size_t cell_index(CubeId id, Indices... indices)
{
    auto const& axes = cube(id).axes;
    SAMSPIL_EXPECT(sizeof...(indices) == axes.size());
    std::array<std::size_t, sizeof...(indices)> const all{
        static_cast<std::size_t>(indices)...};
    std::size_t cell = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        SAMSPIL_EXPECT(all[i] < axes[i].size());
        cell = cell * axes[i].size() + all[i];
    }
    return cell;
}

//! The labels of a cell on the cube's own axes: the inverse of cell_index().
inline std::vector<std::string> cell_labels(CubeSpec const& spec,
                                            std::size_t cell)
{
    std::vector<std::string> labels(spec.axes.size());
    for (auto i = labels.size(); i-- > 0;) {
        auto const& axis = spec.axes[i];
        labels[i] = axis.label(cell % axis.size());
        cell /= axis.size();
    }
    return labels;
}

}  // namespace samspil::cubes
