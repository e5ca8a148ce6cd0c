#pragma once

#include <cstdint>
#include <type_traits>

#include "method/contacts/contact_cleaner.hpp"
#include "records/keyed_hash.hpp"
#include "registers/rows.hpp"

namespace samspil::ingest {

//! What a resolved record stands for in the counts of rows.
enum class RowRole : std::uint8_t
{
    //! a contact that one delivered row became: the row is used if the contact
    //! is stored
    contact,
    //! one more contact of a delivered row that is counted with another contact
    //! (a visit of a record with two courses)
    further_contact,
    //! no contact but only a delivered row, which is used if its person is
    //! stored (a course whose visits are the contacts)
    course
};

/*!
 * A psychiatric contact of a person whose diagnoses have been looked up, in 40
 * bytes: what the join sends to the owner of the person's shard.
 */
class ResolvedRecord
{
  public:
    ResolvedRecord() = default;
    ResolvedRecord(records::Hash128 const& owner,
                   method::ResolvedContact const& contact,
                   registers::RegisterId source, RowRole role)
        : person(owner),
          diagnosis_identity_(contact.diagnosis_identity),
          start_(contact.start),
          end_(contact.end),
          bits_(pack(contact.traits) |
                static_cast<std::uint32_t>(source) << 25U |
                static_cast<std::uint32_t>(role) << 29U)
    {
    }

    method::ResolvedContact contact() const
    {
        method::ResolvedContact result;
        result.start = start_;
        result.end = end_;
        result.diagnosis_identity = diagnosis_identity_;
        auto& traits = result.traits;
        traits.secondary_groups = static_cast<std::uint16_t>(bits_ & 0xFFFFU);
        traits.action_group =
            static_cast<reference::DiagnosisGroup>(bits_ >> 16U & 0xFU);
        traits.type = static_cast<reference::ContactType>(bits_ >> 20U & 3U);
        traits.acute = (bits_ >> 22U & 1U) != 0;
        traits.date_only = (bits_ >> 23U & 1U) != 0;
        traits.psychiatric_specialty = (bits_ >> 24U & 1U) != 0;
        return result;
    }
    //! Register of the delivered row.
    registers::RegisterId source() const
    {
        return static_cast<registers::RegisterId>(bits_ >> 25U & 0xFU);
    }
    //! The contact's.
    base::Minute start() const { return start_; }
    RowRole role() const { return static_cast<RowRole>(bits_ >> 29U); }

    records::Hash128 person;

  private:
    static_assert(registers::register_count <= 16);

    static std::uint32_t pack(records::ContactTraits const& traits)
    {
        return std::uint32_t{traits.secondary_groups} |
               static_cast<std::uint32_t>(traits.action_group) << 16U |
               static_cast<std::uint32_t>(traits.type) << 20U |
               std::uint32_t{traits.acute} << 22U |
               std::uint32_t{traits.date_only} << 23U |
               std::uint32_t{traits.psychiatric_specialty} << 24U;
    }

    std::uint64_t diagnosis_identity_ = 0;  //!< diagnosis_identity.hpp
    base::Minute start_{};                  //!< first minute
    base::Minute end_{};                    //!< no_minute: open
    //! 0–15 secondary groups, 16–19 action group, 20–21 type, 22 acute, 23
    //! date only, 24 specialty, 25–28 source, 29–30 role
    std::uint32_t bits_ = 0;
};

static_assert(sizeof(ResolvedRecord) == 40);
static_assert(std::is_trivially_copyable_v<ResolvedRecord>);

}  // namespace samspil::ingest
