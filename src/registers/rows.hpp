#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/civil_time.hpp"
#include "records/id_hashes.hpp"
#include "records/keyed_hash.hpp"
#include "records/registration.hpp"
#include "reference/labels.hpp"
#include "reference/municipalities.hpp"

/*!
 * What is left of a register's row once it has been read: no id, no text,
 * only what the method needs, in fixed-size structs that can be sent between
 * ranks and appended to files as they are.
 */
namespace samspil::registers {

/*!
 * A diagnosis code in upper case without outer blanks, in 12 bytes.
 *
 * Codes of up to 12 characters are held as they are (longer ones are no SKS
 * diagnosis codes: their first 8 bytes and a hash of the whole, which keeps
 * them apart). Ordered alphabetically; all zeros = no code.
 */
class DiagnosisCode
{
  public:
    constexpr DiagnosisCode() = default;
    explicit DiagnosisCode(std::string_view text);

    constexpr bool is_missing() const { return bytes_[0] == '\0'; }
    //! The code, or the beginning of one too long to be held: enough for
    //! M2.1 and M3.1.
    std::string_view text() const;
    //! All of it: for comparisons only.
    constexpr std::array<char, 12> const& bytes() const { return bytes_; }

    friend constexpr auto operator<=>(DiagnosisCode const&,
                                      DiagnosisCode const&) = default;

  private:
    std::array<char, 12> bytes_{};  //!< padded with zeros
};

//! Which register a row came from, in the order of the quality report.
enum class RegisterId : std::uint8_t
{
    population,
    deaths,
    lpr_f_kontakter,
    lpr_f_diagnoser,
    lpr_a_kontakt,
    lpr_a_diagnose,
    psyk_adm,
    psyk_diag,
    psyk_pers,
    lpr_adm,
    lpr_diag,
    lpr_bes,
    social
};
inline constexpr std::size_t register_count = 13;

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

//! How a contact row becomes contacts once its record's visits are known.
enum class ContactForm : std::uint8_t
{
    //! one contact with the times given: LPR3; LPR2 types 0, 1 and 3
    contact,
    //! LPR2 type 2: a contact for each visit, or one on its start date
    course,
    //! LPR2 type 2 and C_INDM 1: with visits a course, else one contact with
    //! the times given (an emergency visit)
    course_or_emergency
};

/*!
 * A row of a contact register (LPR3), or of PSYK_ADM or LPR_ADM (LPR2).
 *
 * Rows that no diagnosis can make psychiatric are not passed on: what is here
 * has a psychiatric specialty, a DF action diagnosis, or no action diagnosis;
 * or it is a course_or_emergency that ends before its start.
 */
struct ContactRow
{
    //! The contact's or record's id, kept apart by register family (LPR3,
    //! PSYK, LPR); {0, 0}: none.
    records::Hash128 contact;
    records::Hash128 person;
    base::Minute start{};
    //! no_minute: open (M2.4). For course_or_emergency the emergency visit's
    //! end; before start if it is backward (M2.5), which counts only if there
    //! are no visits.
    base::Minute end = base::no_minute;
    DiagnosisCode action;  //!< missing: the diagnosis table decides
    ContactForm form = ContactForm::contact;
    reference::ContactType type = reference::ContactType::physical;
    bool acute = false;
    bool psychiatric_specialty = false;
    RegisterId source = RegisterId::lpr_f_kontakter;
    //! LPR2: as delivered (with hour 24, start is on the next); what courses
    //! are told apart by.
    base::Day start_date{};
};

//! A row of a diagnosis table: A or B, not retracted, with id and code.
struct DiagnosisRow
{
    records::Hash128 contact;
    DiagnosisCode code;
    bool is_action = false;  //!< type A; else B
    RegisterId source = RegisterId::lpr_f_diagnoser;
};

//! A row of a visit table (PSYK_PERS, LPR_BES).
struct VisitRow
{
    records::Hash128 record;
    base::Day day{};
    //! physical, or out_contact where the place is among the user's home
    //! values
    reference::ContactType type = reference::ContactType::physical;
    RegisterId source = RegisterId::psyk_pers;
};

static_assert(std::is_trivially_copyable_v<PopulationRow>);
static_assert(std::is_trivially_copyable_v<DeathRow>);
static_assert(std::is_trivially_copyable_v<RegistrationRow>);
static_assert(std::is_trivially_copyable_v<ContactRow>);
static_assert(std::is_trivially_copyable_v<DiagnosisRow>);
static_assert(std::is_trivially_copyable_v<VisitRow>);

/*!
 * What a piece of a register's file holds.
 *
 * Readers leave out the hashes of a row and take up its ids in \c ids, in the
 * order of the row's members; hash_ids() fills them in, many at once.
 */
struct ParsedRows
{
    std::vector<PopulationRow> population;
    std::vector<DeathRow> deaths;
    std::vector<RegistrationRow> registrations;
    std::vector<ContactRow> contacts;
    std::vector<DiagnosisRow> diagnoses;
    std::vector<VisitRow> visits;

    records::IdHashes ids;  //!< of the rows since the last hash_ids()

    //! \pre since the last time, rows of one kind only were added
    void hash_ids(records::HashKey const& key);
    void clear();

  private:
    std::array<std::size_t, 6> hashed_{};  //!< rows of each kind
};

}  // namespace samspil::registers
