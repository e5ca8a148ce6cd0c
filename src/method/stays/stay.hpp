#pragma once

#include <cstdint>
#include <type_traits>

#include "base/civil_time.hpp"
#include "reference/labels.hpp"

namespace samspil::method {

//! A hospital stay of one person (M4.1): linked contacts, or a single one.
struct Stay
{
    base::Minute start{};  //!< of its first contact
    base::Minute end{};    //!< the latest end of its contacts
    reference::StayKind kind = reference::StayKind::ambulatory_physical;
    bool acute = false;  //!< M4.6

    constexpr bool is_inpatient() const
    {
        return kind == reference::StayKind::inpatient;
    }
    friend constexpr bool operator==(Stay const&, Stay const&) = default;
};

static_assert(std::is_trivially_copyable_v<Stay>);
static_assert(sizeof(Stay) == 12);

}  // namespace samspil::method
