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

    static constexpr Reading of(T const& value)
    {
        return {ReadStatus::value, value};
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
