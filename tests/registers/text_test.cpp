#include "registers/text.hpp"

#include <gtest/gtest.h>

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

TEST(Text, IsCharComparesTheWholeText)
{
    EXPECT_TRUE(is_char("2", '2'));
    EXPECT_FALSE(is_char("", '2'));
    EXPECT_FALSE(is_char("22", '2'));
    EXPECT_FALSE(is_char("3", '2'));
}

}  // namespace
}  // namespace samspil::registers
