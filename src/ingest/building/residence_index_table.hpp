#pragma once

#include <array>
#include <cstddef>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "method/places/residence_choice.hpp"

namespace samspil::ingest {

/*!
 * method::residence_index() of dates that come again and again: a register
 * has a few reference dates and millions of rows.
 */
class ResidenceIndexTable
{
  public:
    explicit ResidenceIndexTable(base::Years const& years) : years_(years) {}

    int of(base::Day reference_day)
    {
        auto& entry = entries_[static_cast<std::size_t>(reference_day.value()) %
                               entries_.size()];
        if (entry.day != reference_day) {
            entry = {reference_day,
                     method::residence_index(years_, reference_day)};
        }
        return entry.index;
    }

  private:
    struct Entry
    {
        base::Day day = base::Day::lowest();
        int index = -1;
    };

    base::Years years_;               //!< the run's years
    std::array<Entry, 256> entries_;  //!< by the date's lowest bits
};

}  // namespace samspil::ingest
