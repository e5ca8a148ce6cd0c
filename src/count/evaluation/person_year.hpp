#pragma once

#include <cstdint>

#include "method/contacts/diagnoses.hpp"
#include "method/groups.hpp"
#include "method/interventions/municipality_agreement.hpp"
#include "method/interventions/recipient_finder.hpp"
#include "method/stays/stay_year.hpp"
#include "reference/labels.hpp"
#include "reference/places.hpp"

namespace samspil::count {

//! What a person is in one year whatever the scenario says.
struct PersonYear
{
    //! age band of the plan; below 0: under the lowest min_age, or dead
    //! before the year, so in no count of it (M1.2, M1.3)
    int band = -1;
    bool is_resident = false;  //!< M1.5
    bool dies = false;         //!< in the year (M1.3)
    reference::Sex sex = reference::Sex::unknown;
    std::uint8_t age_group = 0;  //!< index on the axis
    reference::PlaceIndex residence = reference::unknown_place;  //!< M7.1
    method::RecipientYear received;                              //!< M5
    method::MunicipalityAgreement agreement;  //!< the source's table 1.1
    //! where agreement counts: by the acting municipality
    reference::PlaceIndex agreement_place = reference::unknown_place;

    bool counts() const { return band >= 0; }
};

//! A person's groups in one year under one of the plan's groups().
struct GroupYear
{
    method::GroupMask groups = 0;         //!< bit i: group i (M8)
    method::DiagnosisMask diagnoses = 0;  //!< M3.2
};

//! A person's stays in one year under one of the plan's stays().
using method::StayYear;

//! A person's index admissions in one year under one of readmissions().
struct ReadmissionYear
{
    std::int32_t index = 0;       //!< that count (M4.7)
    std::int32_t readmitted = 0;  //!< among them
    std::int32_t unobserved = 0;  //!< left out: observation ends first
};

}  // namespace samspil::count
