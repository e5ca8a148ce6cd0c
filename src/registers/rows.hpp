#pragma once

#include <cstdint>
#include <type_traits>

#include "base/civil_time.hpp"
#include "records/keyed_hash.hpp"
#include "records/registration.hpp"
#include "reference/labels.hpp"
#include "reference/municipalities.hpp"
#include "registers/diagnosis_code.hpp"
#include "registers/register_id.hpp"

/*!
 * The rows of the registers after reading: what the method needs of them and
 * no id or text, in structs of fixed size that are sent between ranks and
 * appended to files as they are.
 */
namespace samspil::registers {

//! A row of the population register.
struct PopulationRow
{
    records::Hash128 person;
    base::Day reference_day{};
    base::Day birth_day = base::no_day;  //!< no_day: missing or unreadable
    reference::MunicipalityIndex municipality = reference::no_municipality;
    std::uint8_t district = 0;  //!< 1 to 10; 0: missing or invalid
    reference::Sex sex = reference::Sex::unknown;
};

struct DeathRow
{
    records::Hash128 person;
    base::Day death_day{};
};

//! A registration of a service that counts (M5.1), not backward.
struct RegistrationRow
{
    records::Hash128 person;
    records::Registration registration;
};

//! How a contact row becomes contacts when its record's visits are known.
enum class ContactForm : std::uint8_t
{
    //! one contact with the times given: LPR3; LPR2 types 0, 1 and 3
    contact,
    //! LPR2 type 2: a contact for each visit, or one on its start date
    course,
    //! LPR2 type 2 and C_INDM 1: with visits a course, else one contact with
    //! the times given (an emergency visit)
    course_or_emergency,
    //! PSYK_ADM: no patient contact (M2.3). The row is counted already; it is
    //! passed on so that its diagnoses and visits find a record.
    no_contact
};

/*!
 * A row of a contact register (LPR3), or of PSYK_ADM or LPR_ADM (LPR2).
 *
 * Readers drop rows that no diagnosis can make psychiatric and that are no
 * version of a contact (M2.6). A row that is left has a psychiatric specialty, a
 * DF action diagnosis, or no action diagnosis; or it is of LPR3 with a contact
 * id; or it is a course_or_emergency that ends before its start.
 */
struct ContactRow
{
    //! Of the contact's or record's id and its register family (LPR3, PSYK,
    //! LPR), see hash_contact(); {0, 0}: none.
    records::Hash128 contact;
    records::Hash128 person;
    base::Minute start{};
    //! no_minute: open (M2.4). For course_or_emergency: the emergency visit's
    //! end. It lies before start if the visit is backward (M2.5), which
    //! matters only if the record has no visits.
    base::Minute end = base::no_minute;
    DiagnosisCode action;  //!< missing: the diagnosis table decides
    ContactForm form = ContactForm::contact;
    reference::ContactType type = reference::ContactType::physical;
    bool acute = false;
    bool psychiatric_specialty = false;
    RegisterId source = RegisterId::lpr_f_kontakter;
    std::uint16_t file = 0;  //!< number of its file
    //! LPR2: the start date as delivered, by which courses are told apart.
    //! With hour 24, start is on the next day.
    base::Day start_date{};
};

//! A row of a diagnosis table: of type A or B, not retracted, with contact
//! and code.
struct DiagnosisRow
{
    records::Hash128 contact;
    DiagnosisCode code;
    bool is_action = false;  //!< type A; else B
    RegisterId source = RegisterId::lpr_f_diagnoser;
    std::uint16_t file = 0;  //!< number of its file
};

//! A row of a visit table (PSYK_PERS, LPR_BES).
struct VisitRow
{
    records::Hash128 record;
    base::Day day{};
    //! out_contact if the place is one of the user's home values, else
    //! physical
    reference::ContactType type = reference::ContactType::physical;
    RegisterId source = RegisterId::psyk_pers;
    std::uint16_t file = 0;  //!< number of its file
};

static_assert(sizeof(ContactRow) == 64);
static_assert(sizeof(DiagnosisRow) == 32);
static_assert(sizeof(VisitRow) == 24);
static_assert(std::is_trivially_copyable_v<PopulationRow>);
static_assert(std::is_trivially_copyable_v<DeathRow>);
static_assert(std::is_trivially_copyable_v<RegistrationRow>);
static_assert(std::is_trivially_copyable_v<ContactRow>);
static_assert(std::is_trivially_copyable_v<DiagnosisRow>);
static_assert(std::is_trivially_copyable_v<VisitRow>);

}  // namespace samspil::registers
