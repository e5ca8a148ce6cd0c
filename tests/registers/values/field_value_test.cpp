#include "registers/values/field_value.hpp"

#include <gtest/gtest.h>

#include <string>

#include "text/blanks.hpp"

namespace samspil::registers::field_value_test {
namespace {

TEST(FieldValue, IsWithoutOuterBlanks)
{
    EXPECT_EQ(value_of("A"), "A");
    EXPECT_EQ(value_of(" A\t"), "A");
    EXPECT_EQ(value_of("psykiatri "), "psykiatri");
    EXPECT_EQ(value_of("a b"), "a b");
    EXPECT_EQ(value_of("  "), "");
}

TEST(FieldValue, IsWithoutOuterNoBreakSpacesOfItsEncoding)
{
    EXPECT_EQ(value_of("\xC2\xA0"
                       "1 \xC2\xA0"),
              "1");
    EXPECT_EQ(value_of("\xA0 psykiatri\xA0"), "psykiatri");
    EXPECT_EQ(value_of("\xA0"), "");
    EXPECT_EQ(value_of("\xC2\xA0NA"), "");
    // The same byte ends a letter of UTF-8: "à".
    EXPECT_EQ(value_of("caf\xC3\xA0"), "caf\xC3\xA0");
    // In ISO-8859-1 the byte before it is a letter of its own.
    EXPECT_EQ(value_of("\xF8\xC2\xA0"), "\xF8\xC2");
}

TEST(FieldValue, IsEmptyForTheWordsOfMissingValuesInAnyCase)
{
    for (auto const* const field :
         {"", ".", "NA", " . ", "\tNA ", "na", "Na", "NULL", "null", "NaN",
          "nan", "N/A", "n/a", "#N/A", "<NA>", "<na>", "NaT", "\\N", "\\n"}) {
        EXPECT_EQ(value_of(field), "") << field;
    }
    for (auto const* const field :
         {"..", "N", "A", "-", "AN", "NANA", "NUL", "NULLS", "#NA", "/N", "N A",
          "<NA", "NATO", "?", "None", "#N/A!"}) {
        EXPECT_EQ(value_of(field), field);
    }
}

TEST(FieldValue, OfAnyTextIsThePlainRules)
{
    // Blanks, what is below and just above them, bytes from 0x80 up, and the
    // letters of missing words.
    constexpr std::string_view characters(" \t\x01!.Na\\\xA0\xC2\xFF\0", 12);
    std::string text;
    for (std::size_t number = 0; number < 12 * 12 * 12 * 12 * 12; ++number) {
        text.clear();
        for (auto rest = number; rest > 0; rest /= characters.size()) {
            text += characters[rest % characters.size()];
        }
        auto const trimmed = text::trim_all_blanks(text);
        ASSERT_EQ(value_of(text), is_missing_word(trimmed) ? "" : trimmed)
            << number;
    }
}

}  // namespace
}  // namespace samspil::registers::field_value_test
