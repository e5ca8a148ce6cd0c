#pragma once

#include <cstdint>
#include <type_traits>

#include "records/keyed_hash.hpp"
#include "registers/rows.hpp"

namespace samspil::ingest {

/*!
 * A row of the population register in 24 bytes: there are more of these than
 * of all other rows, and they wait longest.
 */
class PopulationRecord
{
  public:
    PopulationRecord() = default;
    explicit PopulationRecord(registers::PopulationRow const& row)
        : person(row.person),
          bits_(to_bits(row.reference_day) | to_bits(row.birth_day) << 23U |
                std::uint64_t{row.municipality.value()} << 46U |
                std::uint64_t{row.district} << 54U |
                static_cast<std::uint64_t>(row.sex) << 62U)
    {
    }

    base::Day reference_day() const { return to_day(bits_); }
    base::Day birth_day() const { return to_day(bits_ >> 23U); }
    reference::MunicipalityIndex municipality() const
    {
        return reference::MunicipalityIndex(bits_ >> 46U & 0xFFU);
    }
    std::uint8_t district() const
    {
        return static_cast<std::uint8_t>(bits_ >> 54U & 0xFFU);
    }
    reference::Sex sex() const
    {
        return static_cast<reference::Sex>(bits_ >> 62U);
    }

    records::Hash128 person;

  private:
    static constexpr std::uint64_t day_bits = (std::uint64_t{1} << 23U) - 1;
    //! Days are kept from here on; dates begin in 1582.
    static constexpr base::Day first =
        base::first_day_of(base::first_calendar_year);
    static_assert(base::last_day_of(base::last_calendar_year) - first <
                  static_cast<std::int32_t>(day_bits));

    static std::uint64_t to_bits(base::Day day)
    {
        return day == base::no_day ? day_bits
                                   : static_cast<std::uint64_t>(day - first);
    }
    static base::Day to_day(std::uint64_t bits)
    {
        return (bits & day_bits) == day_bits
                   ? base::no_day
                   : first + static_cast<std::int32_t>(bits & day_bits);
    }

    //! 0–22 reference day, 23–45 birth day, 46–53 municipality, 54–61
    //! district, 62–63 sex
    std::uint64_t bits_ = 0;
};

static_assert(sizeof(PopulationRecord) == 24);
static_assert(std::is_trivially_copyable_v<PopulationRecord>);

}  // namespace samspil::ingest
