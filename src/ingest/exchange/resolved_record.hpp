#pragma once

#include <cstdint>
#include <type_traits>

#include "ingest/building/mix_code.hpp"
#include "ingest/exchange/resolved_row.hpp"

namespace samspil::ingest {

/*!
 * A resolved row in 40 bytes, as it waits for its shard.
 *
 * What is only compared (M2.5: the action diagnosis code and the set of
 * secondary codes) is one 64-bit number here. Among a person's contacts of
 * equal times two different sets would be taken for one with odds of 1 to
 * 10¹⁹.
 */
class ResolvedRecord
{
  public:
    ResolvedRecord() = default;
    explicit ResolvedRecord(ResolvedRow const& row)
        : person(row.person),
          identity_(identity_of(row.contact)),
          start_(row.contact.start),
          end_(row.contact.end),
          bits_(pack(row))
    {
    }

    method::ResolvedContact contact() const
    {
        method::ResolvedContact result;
        result.start = start_;
        result.end = end_;
        result.secondary_set = identity_;
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
    registers::RegisterId source() const
    {
        return static_cast<registers::RegisterId>(bits_ >> 25U & 0xFU);
    }
    RowRole role() const { return static_cast<RowRole>(bits_ >> 29U); }

    records::Hash128 person;

  private:
    static_assert(registers::register_count <= 16);

    static std::uint32_t pack(ResolvedRow const& row)
    {
        auto const& traits = row.contact.traits;
        return std::uint32_t{traits.secondary_groups} |
               static_cast<std::uint32_t>(traits.action_group) << 16U |
               static_cast<std::uint32_t>(traits.type) << 20U |
               std::uint32_t{traits.acute} << 22U |
               std::uint32_t{traits.date_only} << 23U |
               std::uint32_t{traits.psychiatric_specialty} << 24U |
               static_cast<std::uint32_t>(row.source) << 25U |
               static_cast<std::uint32_t>(row.role) << 29U;
    }

    //! secondary_set is a sum of numbers that stand for codes.
    static std::uint64_t identity_of(method::ResolvedContact const& contact)
    {
        return mix_word(mix_code(contact.action_code) +
                        mix_word(contact.secondary_set));
    }

    std::uint64_t identity_ = 0;  //!< of code and secondary codes
    base::Minute start_{};        //!< first minute
    base::Minute end_{};          //!< no_minute: open
    //! 0–15 secondary groups, 16–19 action group, 20–21 type, 22 acute, 23
    //! date only, 24 specialty, 25–28 source, 29–30 role
    std::uint32_t bits_ = 0;
};

static_assert(sizeof(ResolvedRecord) == 40);
static_assert(std::is_trivially_copyable_v<ResolvedRecord>);

}  // namespace samspil::ingest
