#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace samspil::publish {

//! Sums by index, of which few are touched at a time: used again without being
//! cleared as a whole.
class TouchedSums
{
  public:
    explicit TouchedSums(std::size_t size)
        : sums_(size, 0), is_touched_(size, false)
    {
    }

    void add(std::uint32_t index, double value)
    {
        if (!is_touched_[index]) {
            is_touched_[index] = true;
            touched_.push_back(index);
        }
        sums_[index] += value;
    }

    //! Calls \p visit with each index and sum, in the order of their first
    //! addition, and forgets the sums.
    template <class Visit>
    void take(Visit const& visit)
    {
        for (auto const index : touched_) {
            is_touched_[index] = false;
            visit(index, std::exchange(sums_[index], 0.0));
        }
        touched_.clear();
    }

  private:
    std::vector<double> sums_;
    std::vector<bool> is_touched_;
    std::vector<std::uint32_t> touched_;
};

}  // namespace samspil::publish
