#include "text/encoding.hpp"

#include <gtest/gtest.h>

namespace samspil::text::encoding_test {
namespace {

TEST(Encoding, Utf8StaysAsItIs)
{
    for (auto const* text : {"", "abc", "\xC3\xB8", "\xE2\x82\xAC",
                             "\xF0\x9F\x98\x80", "a\xC3\x86z"}) {
        EXPECT_TRUE(is_utf8(text)) << text;
        EXPECT_EQ(to_utf8(text), text);
    }
}

TEST(Encoding, AnythingElseIsIso88591)
{
    EXPECT_EQ(to_utf8("Sj\xE6lland"), "Sj\xC3\xA6lland");
    EXPECT_EQ(to_utf8("\x80\xBF\xC0\xFF"), "\xC2\x80\xC2\xBF\xC3\x80\xC3\xBF");
    // Sequences that are cut off, too long for their character, or beyond the
    // last one.
    for (auto const* text : {"a\xC3", "\xC3z", "\xC0\x80", "\xE2\x82",
                             "\xF5\x80\x80\x80", "\xBF"}) {
        EXPECT_FALSE(is_utf8(text)) << text;
    }
}

TEST(Encoding, TakesOffOneByteOrderMark)
{
    EXPECT_EQ(without_byte_order_mark("\xEF\xBB\xBF"
                                      "a"),
              "a");
    EXPECT_EQ(without_byte_order_mark("a\xEF\xBB\xBF"), "a\xEF\xBB\xBF");
    EXPECT_EQ(without_byte_order_mark("\xEF\xBB"), "\xEF\xBB");
}

}  // namespace
}  // namespace samspil::text::encoding_test
