#pragma once

#include <cstdint>

#include "count/indices.hpp"
#include "method/contacts/diagnoses.hpp"
#include "method/groups.hpp"
#include "method/interventions/municipality_agreement.hpp"
#include "method/interventions/recipient_finder.hpp"
#include "method/stays/stay_year.hpp"
#include "reference/labels.hpp"
#include "reference/places.hpp"

namespace samspil::count {

//! What is known of a person in one year under all scenarios alike.
struct PersonYear
{
    //! age band of the plan; none: the person is under the lowest min_age, or
    //! dead before the year, and so in no count of it (M1.2, M1.3)
    BandIndex band;
    bool is_resident = false;  //!< M1.5
    bool dies = false;         //!< in the year (M1.3)
    reference::Sex sex = reference::Sex::unknown;
    std::uint8_t age_group = 0;  //!< index on the axis
    reference::PlaceIndex residence = reference::unknown_place;  //!< M7.1
    method::RecipientYear received;                              //!< M5
    method::MunicipalityAgreement agreement;  //!< the source's table 1.1
    //! where the agreement counts: the acting municipality's place
    reference::PlaceIndex agreement_place = reference::unknown_place;

    bool counts() const { return band != BandIndex(); }
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
    std::int32_t index = 0;       //!< indexes that count (M4.7)
    std::int32_t readmitted = 0;  //!< of these, followed by a readmission
    std::int32_t unobserved = 0;  //!< left out: observation ends too early
};

}  // namespace samspil::count
