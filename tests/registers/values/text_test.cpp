#include "registers/values/text.hpp"

#include <gtest/gtest.h>

#include <string>

namespace samspil::registers {
namespace {

TEST(Text, ValueIsWithoutOuterBlanks)
{
    EXPECT_EQ(value_of("A"), "A");
    EXPECT_EQ(value_of(" A\t"), "A");
    EXPECT_EQ(value_of("psykiatri "), "psykiatri");
    EXPECT_EQ(value_of("a b"), "a b");
    EXPECT_EQ(value_of("  "), "");
}

TEST(Text, MarksOfMissingValuesHaveNoValue)
{
    for (auto const* const field : {"", ".", "NA", " . ", "\tNA "}) {
        EXPECT_EQ(value_of(field), "") << field;
    }
    for (auto const* const field : {"..", "N", "A", "na", "NAN", "-", "AN"}) {
        EXPECT_EQ(value_of(field), field);
    }
}

//! The contract word by word, for any text.
std::string_view plain_value_of(std::string_view field)
{
    auto const text = trim(field);
    return text == "." || text == "NA" ? std::string_view{} : text;
}

TEST(Text, ValueOfAnyTextIsTheContracts)
{
    // Blanks, what is below and just above them, bytes from 0x80 up, and the
    // marks of missing values.
    constexpr std::string_view characters(" \t\r\x01!.NA\x80\xFF\0", 11);
    std::string text;
    for (std::size_t number = 0; number < 11 * 11 * 11 * 11 * 11; ++number) {
        text.clear();
        for (auto rest = number; rest > 0; rest /= 11) {
            text += characters[rest % 11];
        }
        ASSERT_EQ(value_of(text), plain_value_of(text)) << number;
    }
}

TEST(Text, IsCharComparesTheWholeText)
{
    EXPECT_TRUE(is_char("2", '2'));
    EXPECT_FALSE(is_char("", '2'));
    EXPECT_FALSE(is_char("22", '2'));
    EXPECT_FALSE(is_char("3", '2'));
}

}  // namespace
}  // namespace samspil::registers
