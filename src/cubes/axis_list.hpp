#pragma once

#include <array>
#include <concepts>
#include <cstddef>

#include "cubes/axes.hpp"

namespace samspil::cubes {

//! The axes of a cube after scenario, year and geography; the last one varies
//! fastest in memory (C order).
class AxisList
{
  public:
    static constexpr std::size_t max_size = 5;

    template <std::same_as<Axis>... Axes>
    constexpr AxisList(Axes const&... axes)
        : axes_{&axes...}, size_(sizeof...(axes))
    {
        static_assert(sizeof...(axes) <= max_size);
    }

    constexpr std::size_t size() const { return size_; }
    constexpr Axis const& operator[](std::size_t i) const { return *axes_[i]; }
    //! Iterates over pointers to the axes.
    constexpr auto begin() const { return axes_.begin(); }
    constexpr auto end() const { return axes_.begin() + size_; }

  private:
    std::array<Axis const*, max_size> axes_;  //!< the first size_ of them
    std::size_t size_;
};

}  // namespace samspil::cubes
