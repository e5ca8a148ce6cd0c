#pragma once

#include <array>
#include <cstdint>

#include "reference/labels.hpp"

namespace samspil::method {

//! What one person's stays are in one year.
struct StayYear
{
    //! stays that start in the year, by kind (M4.2, M4.3)
    std::array<std::int32_t, reference::stay_kind_labels.size()> stays{};
    std::int32_t acute = 0;        //!< inpatient ones among them (M4.6)
    bool admitted = false;         //!< an inpatient stay lies in the year
    std::int64_t bed_minutes = 0;  //!< M4.5

    friend bool operator==(StayYear const&, StayYear const&) = default;
};

}  // namespace samspil::method
