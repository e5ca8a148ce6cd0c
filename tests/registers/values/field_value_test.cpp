#include "registers/values/field_value.hpp"

#include <gtest/gtest.h>

#include <string>

namespace samspil::registers {
namespace {

TEST(FieldValue, IsWithoutOuterBlanks)
{
    EXPECT_EQ(value_of("A"), "A");
    EXPECT_EQ(value_of(" A\t"), "A");
    EXPECT_EQ(value_of("psykiatri "), "psykiatri");
    EXPECT_EQ(value_of("a b"), "a b");
    EXPECT_EQ(value_of("  "), "");
}

TEST(FieldValue, IsEmptyForCodesOfMissingValues)
{
    for (auto const* const field : {"", ".", "NA", " . ", "\tNA "}) {
        EXPECT_EQ(value_of(field), "") << field;
    }
    for (auto const* const field : {"..", "N", "A", "na", "NAN", "-", "AN"}) {
        EXPECT_EQ(value_of(field), field);
    }
}

//! The contract word by word, for any text.
std::string_view contracts_value_of(std::string_view field)
{
    auto const text = text::trim(field);
    return text == "." || text == "NA" ? std::string_view{} : text;
}

TEST(FieldValue, OfAnyTextIsTheContracts)
{
    // Blanks, what is below and just above them, bytes from 0x80 up, and the
    // codes of missing values.
    constexpr std::string_view characters(" \t\r\x01!.NA\x80\xFF\0", 11);
    std::string text;
    for (std::size_t number = 0; number < 11 * 11 * 11 * 11 * 11; ++number) {
        text.clear();
        for (auto rest = number; rest > 0; rest /= 11) {
            text += characters[rest % 11];
        }
        ASSERT_EQ(value_of(text), contracts_value_of(text)) << number;
        ASSERT_EQ(value_of(text), detail::value_of_any(text)) << number;
    }
}

}  // namespace
}  // namespace samspil::registers
