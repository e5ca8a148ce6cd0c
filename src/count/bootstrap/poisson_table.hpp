#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace samspil::count {

//! Replicates that are drawn at once: what the counters of a run of vector
//! instructions give.
inline constexpr std::size_t draws_at_once = 64;

//! Uniform 32-bit numbers, one a replicate.
using UniformNumbers = std::array<std::uint32_t, draws_at_once>;
using PoissonNumbers = std::array<std::int32_t, draws_at_once>;

/*!
 * Poisson numbers by inversion of their distribution function, as thresholds
 * on uniform 32-bit numbers: what is less likely than 2⁻³² never comes.
 */
class PoissonTable
{
  public:
    //! \param mean at least 1.
    explicit PoissonTable(std::int64_t mean);

    //! A number from each uniform one.
    void draw(UniformNumbers const& uniform, PoissonNumbers& numbers) const;

    //! No number is greater.
    std::int64_t most() const
    {
        return first_ + static_cast<std::int64_t>(thresholds_.size());
    }

  private:
    std::int32_t search(std::uint32_t uniform) const;

    std::int64_t first_ = 0;  //!< no number is less
    //! P(X <= first_ + index) · 2³², rounded down: a uniform number that is
    //! not below it gives more
    std::vector<std::uint32_t> thresholds_;
    //! how many thresholds the least number with these leading bits reaches
    std::array<std::uint32_t, 256> starts_{};
};

}  // namespace samspil::count
