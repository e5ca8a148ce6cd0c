#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "publish/disclosure/known_rows.hpp"
#include "publish/disclosure/table_search.hpp"

namespace samspil::publish {

/*!
 * The test of M10.4 b: the range that each sensitive count can take over all
 * tables of numbers >= 0 that agree with what the reader knows.
 *
 * A count whose range is seen to be wide is safe, however little was searched.
 * So searches begin in a count's neighbourhood, where most find enough, and
 * each table that is found widens the ranges of all counts in it. Only what
 * stays narrow is searched further. What is narrow in its last neighbourhood is
 * taken as narrow, which errs on the safe side.
 */
class RangeTest
{
  public:
    RangeTest(ReaderTable const& table, std::int64_t threshold)
        : table_(table), threshold_(threshold)
    {
    }

    /*!
     * The sensitive counts whose range is too narrow, by number.
     *
     * \param among which to test, by number.
     * \param progress called with the number of counts that are done.
     */
    std::vector<std::uint32_t> narrow_ones(
        KnownRows const& known, std::vector<std::uint32_t> among,
        std::function<void(std::size_t)> const& progress = {}) const;

    /*!
     * The candidates whose being told makes the range of a narrow count narrow,
     * by number: none if it is not narrow.
     */
    std::vector<std::uint32_t> culprits(KnownRows const& known,
                                        std::uint32_t sensitive) const;

  private:
    void remove_those_with_room(KnownRows const& known,
                                std::vector<std::uint32_t>& among) const;
    std::vector<std::uint32_t> narrow_within(KnownRows const& known,
                                             std::vector<std::uint32_t> numbers,
                                             Neighbourhood const* within) const;
    std::vector<std::vector<std::uint32_t>> tasks_at(
        std::size_t stage, std::vector<std::uint32_t> const& numbers) const;
    Neighbourhood const* neighbourhood(std::size_t stage,
                                       std::uint32_t number) const;

    ReaderTable const& table_;
    std::int64_t threshold_;
};

}  // namespace samspil::publish
