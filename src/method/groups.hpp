#pragma once

#include <cstdint>

#include "reference/labels.hpp"

namespace samspil::method {

//! Bit i: group i of M8's axis `group`.
using GroupMask = std::uint8_t;

//! What decides the groups of an adult who is not dead before the year.
struct Activity
{
    bool in_contact = false;  //!< with psychiatry (M2.2)
    bool recipient = false;   //!< of an intervention (M5.3)
    bool resident = false;    //!< M1.5
    bool diagnosis = false;   //!< in a group other than none (M3.2, M3.3)
};

//! Whether an adult is diagnosed (M3.4). With a lookback, an old diagnosis is
//! not enough: the person must be resident or in contact in the year.
constexpr bool is_diagnosed(Activity const& activity)
{
    return activity.diagnosis && (activity.resident || activity.in_contact);
}

//! The groups of M8 that an adult is in.
constexpr GroupMask groups_of(Activity const& activity)
{
    auto const bit = [](reference::Group group, bool is_in) {
        return is_in ? 1U << reference::index_of(group) : 0U;
    };
    bool const diagnosed = is_diagnosed(activity);
    using reference::Group;
    return static_cast<GroupMask>(
        bit(Group::psychiatry, activity.in_contact) |
        bit(Group::recipients, activity.recipient) |
        bit(Group::overlap, activity.in_contact && activity.recipient) |
        bit(Group::diagnosed, diagnosed) |
        bit(Group::diagnosed_recipients, diagnosed && activity.recipient));
}

}  // namespace samspil::method
