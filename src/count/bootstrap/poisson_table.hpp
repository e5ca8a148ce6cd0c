#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace samspil::count {

//! The number of replicates that are drawn at once, with vector instructions.
inline constexpr std::size_t draws_at_once = 64;

//! Uniform 32-bit numbers: [replicate].
using UniformNumbers = std::array<std::uint32_t, draws_at_once>;
using PoissonNumbers = std::array<std::int32_t, draws_at_once>;

/*!
 * Draws Poisson numbers by inverting their distribution function.
 *
 * The function is held as thresholds on uniform 32-bit numbers, so numbers that
 * are less likely than 2⁻³² are never drawn.
 */
class PoissonTable
{
  public:
    //! \param mean at least 1.
    explicit PoissonTable(std::int64_t mean);

    //! Draws a Poisson number from each uniform one.
    void draw(UniformNumbers const& uniform, PoissonNumbers& numbers) const;

    //! The greatest number that can be drawn.
    std::int64_t greatest() const
    {
        return first_ + static_cast<std::int64_t>(thresholds_.size());
    }

  private:
    std::int32_t search(std::uint32_t uniform) const;

    std::int64_t first_ = 0;  //!< the least number that can be drawn
    //! P(X <= first_ + index) · 2³², rounded down. A uniform number that reaches
    //! it gives a number above first_ + index.
    std::vector<std::uint32_t> thresholds_;
    //! [leading byte]: how many thresholds the least uniform number with this
    //! leading byte reaches
    std::array<std::uint32_t, 256> starts_{};
};

}  // namespace samspil::count
