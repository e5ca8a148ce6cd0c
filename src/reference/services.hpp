#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "reference/labels.hpp"

namespace samspil::reference {

//! One row of M5.1: a service code that counts.
struct Service
{
    std::string_view code;       //!< as delivered, e.g. "1.12.0.1"
    std::string_view paragraph;  //!< of the Social Services Act (SEL)
    Intervention intervention;   //!< a person may have several
    Level level;                 //!< a person is counted on the highest
};

//! The rows of M5.1, in its order. A registration holds the index of its row.
inline constexpr std::array<Service, 13> services{{
    {"1.8.1", "108", Intervention::long_term_residential,
     Level::long_term_residential},
    {"1.12.0.1", "85 (ABL 105/115)", Intervention::long_term_residential,
     Level::long_term_residential},
    {"1.8.2", "107", Intervention::temporary_residential,
     Level::temporary_residential},
    {"1.12.0.2", "85", Intervention::support_own_home, Level::support_own_home},
    {"1.4", "103", Intervention::sheltered_employment,
     Level::activity_services},
    {"1.1", "104", Intervention::activity_and_social, Level::activity_services},
    {"1.13.4", "97", Intervention::companion, Level::other},
    {"1.18.1", "82a", Intervention::other, Level::other},
    {"1.18.2", "82b", Intervention::other, Level::other},
    {"1.13.2", "96", Intervention::other, Level::other},
    {"1.17", "95", Intervention::other, Level::other},
    {"1.13.3", "98", Intervention::other, Level::other},
    {"1.3", "102", Intervention::other, Level::other},
}};

/*!
 * The row of M5.1 that a code falls under, by whole components (M5.2):
 * 1.3.2 falls under 1.3, 1.12.0.1 does not fall under 1.1.
 *
 * \return the row's index; nothing if the code falls under none.
 */
std::optional<std::uint8_t> find_service(std::string_view code);

/*!
 * Target group of a code, by whole components (M5.5): 1.1 and below
 * physical, 1.2.1 cognitive, 1.2.2 mental, 2 social, anything else unknown.
 */
TargetGroup target_group(std::string_view code);

}  // namespace samspil::reference
