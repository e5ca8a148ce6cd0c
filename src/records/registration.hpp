#pragma once

#include <cstdint>
#include <tuple>
#include <type_traits>

#include "base/civil_time.hpp"
#include "reference/labels.hpp"
#include "reference/municipalities.hpp"
#include "reference/services.hpp"

namespace samspil::records {

/*!
 * One registration of a social service of one person, as the store holds it:
 * 12 bytes.
 *
 * It has been through M0's steps: it does not end before its start, is no
 * duplicate (M5.3), and is cut at the date of death (M1.3). Both days belong to
 * it; an end of no_day means that it is ongoing.
 */
struct Registration
{
    base::Day start{};
    base::Day end{};
    std::uint8_t service = 0;  //!< row of reference::services (M5.1)
    reference::TargetGroup target_group = reference::TargetGroup::unknown;
    reference::MunicipalityIndex acting = reference::no_municipality;
    reference::MunicipalityIndex paying = reference::no_municipality;

    reference::Intervention intervention() const
    {
        return reference::services[service].intervention;
    }
    reference::Level level() const
    {
        return reference::services[service].level;
    }

    //! By service, start and end: the order of M6.1 within a service.
    friend constexpr bool operator<(Registration const& a,
                                    Registration const& b)
    {
        return std::tie(a.service, a.start, a.end, a.acting, a.paying,
                        a.target_group) < std::tie(b.service, b.start, b.end,
                                                   b.acting, b.paying,
                                                   b.target_group);
    }
    friend constexpr bool operator==(Registration const&,
                                     Registration const&) = default;
};

static_assert(sizeof(Registration) == 12);
static_assert(std::is_trivially_copyable_v<Registration>);

}  // namespace samspil::records
