#pragma once

#include <concepts>
#include <cstdint>
#include <string_view>

namespace samspil::hdf5 {

//! The number types of data sets.
enum class NumberType : std::uint8_t
{
    int8,
    uint8,
    int32,
    uint32,
    int64,
    uint64,
    float64
};

template <class T>
concept Number = std::same_as<T, std::int8_t> ||
    std::same_as<T, std::uint8_t> || std::same_as<T, std::int32_t> ||
    std::same_as<T, std::uint32_t> || std::same_as<T, std::int64_t> ||
    std::same_as<T, std::uint64_t> || std::same_as<T, double>;

template <Number T>
constexpr NumberType number_type_of()
{
    if constexpr (std::same_as<T, std::int8_t>) {
        return NumberType::int8;
    } else if constexpr (std::same_as<T, std::uint8_t>) {
        return NumberType::uint8;
    } else if constexpr (std::same_as<T, std::int32_t>) {
        return NumberType::int32;
    } else if constexpr (std::same_as<T, std::uint32_t>) {
        return NumberType::uint32;
    } else if constexpr (std::same_as<T, std::int64_t>) {
        return NumberType::int64;
    } else if constexpr (std::same_as<T, std::uint64_t>) {
        return NumberType::uint64;
    } else {
        return NumberType::float64;
    }
}

//! "int8", …, "float64", for messages.
constexpr std::string_view name_of(NumberType type)
{
    constexpr std::string_view names[] = {"int8",  "uint8",  "int32",  "uint32",
                                          "int64", "uint64", "float64"};
    return names[static_cast<std::size_t>(type)];
}

}  // namespace samspil::hdf5
