#include "base/json_number.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>

namespace samspil::base {
namespace {

using ReadJson = nlohmann::json;

TEST(JsonNumber, IsReadWhereTheTypeHoldsIt)
{
    EXPECT_EQ(whole_number<int>(ReadJson::parse("-7")), -7);
    EXPECT_EQ(
        whole_number<std::int64_t>(ReadJson::parse("9223372036854775807")),
        std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(
        whole_number<std::uint64_t>(ReadJson::parse("18446744073709551615")),
        std::numeric_limits<std::uint64_t>::max());
    EXPECT_EQ(whole_number<int>(nlohmann::ordered_json::parse("2147483647")),
              2147483647);
}

TEST(JsonNumber, ANumberOutsideOfTheTypeIsRefused)
{
    EXPECT_THROW(whole_number<int>(ReadJson::parse("2147483648")),
                 ReadJson::exception);
    EXPECT_THROW(whole_number<std::uint32_t>(ReadJson::parse("-1")),
                 ReadJson::exception);
    EXPECT_THROW(
        whole_number<std::int64_t>(ReadJson::parse("18446744073709551615")),
        ReadJson::exception);
}

TEST(JsonNumber, WhatIsNoWholeNumberIsRefused)
{
    for (auto const* text :
         {"2.11111e33", "1.5", "1.0", "true", "\"1\"", "null", "[]", "{}"}) {
        EXPECT_THROW(whole_number<int>(ReadJson::parse(text)),
                     ReadJson::exception)
            << text;
    }
}

}  // namespace
}  // namespace samspil::base
