#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/civil_time.hpp"
#include "reference/labels.hpp"
#include "reference/municipalities.hpp"

namespace samspil::synthetic {

//! What kind of life a person leads in the model (docs/synthetic.md).
enum class Kind : std::uint8_t
{
    child,          //!< under 18 at the start, never in psychiatry
    child_patient,  //!< under 18 at the start, an episode in psychiatry
    adult,          //!< neither psychiatry nor social services
    episodic,       //!< one or two episodes in psychiatry
    chronic,        //!< years in psychiatry
    recipient,      //!< social services, hardly ever psychiatry
    dual,           //!< years in psychiatry and social services
    newborn,        //!< born in the run's years
    arrival,        //!< immigrated in the run's years
    visitor         //!< hospital contacts, but in no population record
};

/*!
 * What the stratified draw decides of a person (Strata).
 *
 * For kinds with social services \c home is the acting municipality and
 * \c level the highest service; for all others \c home is where they live.
 */
struct Profile
{
    std::int64_t number = 0;  //!< 0 to persons - 1
    Kind kind = Kind::adult;
    bool schizophrenia = false;  //!< F2 is the main diagnosis
    reference::Level level = reference::Level::other;
    reference::MunicipalityIndex home{};
    double severity = 0;    //!< rank among persons of the kind, 0 to 1
    double phase = 0;       //!< where in time their history lies, 0 to 1
    double belonging = 0;   //!< rank for municipalities that agree, 0 to 1
    double attendance = 0;  //!< decides in which years they are seen, 0 to 1
};

//! Where a person lives from a day on.
struct Dwelling
{
    base::Day from{};
    reference::MunicipalityIndex municipality{};
    std::uint8_t district = 0;  //!< of København; 0 elsewhere
};

//! A person's ten characters in the column PNR.
using PersonId = std::array<char, 10>;

//! Birth, death and addresses.
struct Life
{
    PersonId id{};
    reference::Sex sex = reference::Sex::male;
    base::Day birth{};
    bool is_registered = true;  //!< in the population register
    base::Day death = base::no_day;
    base::Day arrival{};                 //!< first day in the country
    base::Day departure = base::no_day;  //!< first day abroad
    base::Day returned = base::no_day;   //!< back again
    bool lives_elsewhere = false;        //!< not in the acting municipality
    std::vector<Dwelling> dwellings;     //!< by day, at least one

    std::string_view id_text() const { return {id.data(), id.size()}; }
    bool is_resident_on(base::Day day) const
    {
        return is_registered && birth <= day && arrival <= day && death > day &&
               (day < departure || day >= returned);
    }
    //! Whether they were there at all: as a resident, or as a visitor.
    bool is_present_on(base::Day day) const
    {
        return !is_registered ||
               (arrival <= day && (day < departure || day >= returned));
    }
    Dwelling const& dwelling_on(base::Day day) const
    {
        auto const* found = &dwellings.front();
        for (auto const& dwelling : dwellings) {
            if (dwelling.from <= day) {
                found = &dwelling;
            }
        }
        return *found;
    }
};

//! What a contact is, before a register gives it a form.
enum class ContactKind : std::uint8_t
{
    visit,
    out_contact,
    virtual_contact,
    emergency,
    ward
};

//! Which department: the two psychiatric ones, or a somatic one.
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
    base::Minute end = base::no_minute;  //!< no_minute: still there at the end
    ContactKind kind = ContactKind::visit;
    Department department = Department::psychiatry;
    std::uint8_t specialty = 0;  //!< among the somatic ones
    bool acute = false;
    std::string_view code;  //!< action diagnosis
};

//! A social service as it was registered.
struct ServiceRegistration
{
    std::string_view service;
    int acting = 0;  //!< municipality code; 0: missing
    int paying = 0;
    base::Day start{};
    base::Day end = base::no_day;  //!< no_day: ongoing
    std::string_view target_group;
};

}  // namespace samspil::synthetic
