#pragma once

#include <cstdint>

namespace samspil::registers {

enum class ReadStatus : std::uint8_t
{
    value,
    missing,
    unreadable
};

//! The result of reading a field.
template <class T>
struct Reading
{
    ReadStatus status = ReadStatus::missing;
    T value{};  //!< only with ReadStatus::value
    //! Whether a `Z` or an offset from UTC stood behind the time; it does not
    //! change the value (contract: registers are in local time).
    bool passed_offset = false;

    static constexpr Reading of(T const& value, bool passed_offset = false)
    {
        return {ReadStatus::value, value, passed_offset};
    }
    static constexpr Reading missing() { return {ReadStatus::missing, T{}}; }
    static constexpr Reading unreadable()
    {
        return {ReadStatus::unreadable, T{}};
    }

    constexpr bool has_value() const { return status == ReadStatus::value; }
    constexpr T value_or(T const& otherwise) const
    {
        return has_value() ? value : otherwise;
    }

    friend constexpr bool operator==(Reading const&, Reading const&) = default;
};

}  // namespace samspil::registers
