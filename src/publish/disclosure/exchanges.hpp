#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

#include "publish/disclosure/exchange_direction.hpp"
#include "publish/disclosure/known_rows.hpp"
#include "publish/disclosure/linear_form.hpp"
#include "publish/disclosure/seen_ranges.hpp"
#include "publish/disclosure/table_change.hpp"

namespace samspil::publish {

/*!
 * Makes tables out of tables that were found: what changed in one slot (the
 * variables of one place and year, in the same order in each) may change in
 * another, too, if slots that stand in the same sums make good for it.
 *
 * A linear program finds out which variables can change together; to repeat it
 * elsewhere takes additions only, and is thousands of times faster.
 */
class Exchanges
{
  public:
    Exchanges(ReaderTable const& table, std::int64_t threshold);

    //! Takes how the slots of a count change in a table in which it is larger.
    void learn(TableChange const& found, LinearForm const& count);
    //! Repeats what was learned since the last call, wherever it makes a count
    //! wide.
    //! \post the same on any number of threads.
    void repeat(KnownRows const& known, SeenRanges& ranges);

  private:
    ReaderTable const& table_;
    std::int64_t threshold_;
    std::size_t slot_size_;
    std::vector<ExchangeDirection> directions_;  //!< not repeated yet
    //! all that were ever learned: kinds and changes, in turn
    std::set<std::vector<std::int64_t>> learned_;
};

}  // namespace samspil::publish
