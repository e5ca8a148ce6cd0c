#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "publish/disclosure/known_rows.hpp"

namespace samspil::publish {

//! A sensitive count whose range is too narrow.
struct NarrowCount
{
    std::uint32_t number;  //!< in the table
    //! candidates whose being told makes it so, in their order
    std::vector<std::uint32_t> culprits;
};

/*!
 * The test of M10.4 b: the range that each sensitive count can take over all
 * tables of numbers >= 0 that agree with what the reader knows. It must be
 * threshold - 1 wide, and reach the threshold.
 */
class RangeTest
{
  public:
    RangeTest(ReaderTable const& table, std::int64_t threshold)
        : table_(table), threshold_(threshold)
    {
    }

    /*!
     * The sensitive counts whose range is too narrow, in their order.
     *
     * \param among which to test, by number.
     * \param progress called with the number of counts that are done.
     * \return the same on any number of threads.
     */
    std::vector<NarrowCount> narrow_ones(
        KnownRows const& known, std::vector<std::uint32_t> const& among,
        std::function<void(std::size_t)> const& progress = {}) const;

  private:
    ReaderTable const& table_;
    std::int64_t threshold_;
};

}  // namespace samspil::publish
