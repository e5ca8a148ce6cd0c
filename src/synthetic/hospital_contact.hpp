#pragma once

#include <cstdint>
#include <string_view>

#include "base/civil_time.hpp"

namespace samspil::synthetic {

//! What a contact is, before a register gives it a form.
enum class ContactKind : std::uint8_t
{
    visit,
    out_contact,
    virtual_contact,
    emergency,
    ward
};

//! Which department: one of the two psychiatric ones, or a somatic one.
enum class Department : std::uint8_t
{
    psychiatry,
    child_psychiatry,
    somatic
};

//! A hospital contact as it happened.
struct HospitalContact
{
    base::Minute start{};
    base::Minute end = base::no_minute;  //!< no_minute: not ended yet
    ContactKind kind = ContactKind::visit;
    Department department = Department::psychiatry;
    std::uint8_t specialty = 0;  //!< among the somatic ones
    bool acute = false;
    std::string_view code;  //!< action diagnosis
};

}  // namespace samspil::synthetic
