#pragma once

#include <array>
#include <cstdint>

#include "method/diagnoses.hpp"
#include "method/groups.hpp"
#include "method/municipality_agreement.hpp"
#include "method/recipient_finder.hpp"
#include "reference/labels.hpp"
#include "reference/places.hpp"

namespace samspil::count {

/*!
 * What one adult is and does in one year under one scenario: all that the
 * cubes of M8 ask for.
 */
struct PersonYear
{
    //! resident adult, not dead before the year (M1.5)
    bool is_resident = false;
    method::GroupMask groups = 0;  //!< bit i: group i
    bool dies = false;             //!< in the year (M1.3)
    reference::Sex sex = reference::Sex::unknown;
    std::uint8_t age_group = 0;  //!< index on the axis
    reference::PlaceIndex residence = reference::unknown_place;  //!< M7.1
    reference::PlaceIndex place = reference::unknown_place;      //!< M7.2

    method::RecipientYear received;       //!< M5
    method::DiagnosisMask diagnoses = 0;  //!< M3.2

    //! stays that start in the year, by kind (M4.2, M4.3)
    std::array<std::int32_t, reference::stay_kind_labels.size()> stays{};
    std::int32_t acute_stays = 0;   //!< inpatient ones among them (M4.6)
    std::int64_t bed_minutes = 0;   //!< M4.5
    bool admitted = false;          //!< an inpatient stay lies in the year
    std::int32_t index_stays = 0;   //!< M4.7
    std::int32_t readmissions = 0;  //!< M4.7

    method::MunicipalityAgreement agreement;  //!< the source's table 1.1
    //! where agreement counts: by the acting municipality
    reference::PlaceIndex agreement_place = reference::unknown_place;
};

}  // namespace samspil::count
