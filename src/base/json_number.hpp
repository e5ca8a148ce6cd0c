#pragma once

#include <concepts>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

namespace samspil::base {

/*!
 * The whole number that \p json is.
 *
 * Json's own get() casts: it makes 1 of 1.9, something else of a number that
 * the type cannot hold, and undefined behaviour of 1e33. What came from a file
 * is read by this.
 *
 * \throw Json::exception if \p json is no whole number that an Integer holds.
 */
template <std::integral Integer, class Json>
Integer whole_number(Json const& json)
{
    auto const holds = [&](auto value) {
        if (!std::in_range<Integer>(value)) {
            throw Json::out_of_range::create(
                406, "a number is outside of its range", &json);
        }
        return static_cast<Integer>(value);
    };
    if (json.is_number_unsigned()) {
        return holds(json.template get<std::uint64_t>());
    }
    // Throws for what is no whole number at all.
    return holds(
        json.template get_ref<typename Json::number_integer_t const&>());
}

}  // namespace samspil::base
