#include <gtest/gtest.h>

#include <string>

#include "registers/diagnosis_code.hpp"
#include "registers/values/field_value.hpp"
#include "text/ascii.hpp"

namespace samspil::registers::diagnosis_code_test {
namespace {

TEST(DiagnosisCode, IsUpperCaseWithoutOuterBlanks)
{
    EXPECT_EQ(DiagnosisCode(" df20 ").text(), "DF20");
    EXPECT_EQ(DiagnosisCode("DF20"), DiagnosisCode("df20\t"));
    EXPECT_NE(DiagnosisCode("DF20"), DiagnosisCode("DF200"));
}

TEST(DiagnosisCode, KnowsMissingCodes)
{
    for (auto const* text : {"", " ", ".", "NA"}) {
        EXPECT_TRUE(DiagnosisCode(text).is_missing()) << text;
        EXPECT_EQ(DiagnosisCode(text), DiagnosisCode());
        EXPECT_EQ(DiagnosisCode(text).text(), "");
    }
    EXPECT_FALSE(DiagnosisCode("D").is_missing());
}

TEST(DiagnosisCode, HoldsTwelveCharactersWhole)
{
    EXPECT_EQ(DiagnosisCode("df2012345678").text(), "DF2012345678");
    EXPECT_NE(DiagnosisCode("DF2012345678"), DiagnosisCode("DF2012345679"));
}

TEST(DiagnosisCode, HasOnlyItsLettersInUpperCase)
{
    for (std::size_t length = 1; length <= 12; ++length) {
        for (int byte = 0; byte < 256; ++byte) {
            auto const c = static_cast<char>(byte);
            if (c == '\0' || text::is_blank(c)) {
                continue;
            }
            for (std::size_t at = 0; at < length; ++at) {
                std::string text(length, 'z');
                text[at] = c;
                std::string expected(length, 'Z');
                expected[at] = text::to_upper(c);
                if (value_of(text) != text) {
                    continue;  // ".", "NA" or a no-break space
                }
                ASSERT_EQ(
                    std::string_view(DiagnosisCode(text).bytes().data(), 12)
                        .substr(0, length),
                    expected)
                    << length << ' ' << byte;
            }
        }
    }
}

TEST(DiagnosisCode, TellsLongerCodesApartAndKeepsTheirBeginning)
{
    DiagnosisCode const code("DF20123456789");
    EXPECT_EQ(code, DiagnosisCode("df20123456789"));
    EXPECT_NE(code, DiagnosisCode("DF20123456780"));
    EXPECT_NE(code, DiagnosisCode("DF2012345678"));
    EXPECT_EQ(code.text(), "DF201234");
}

TEST(DiagnosisCode, IsOrderedAlphabeticallyWithMissingFirst)
{
    EXPECT_LT(DiagnosisCode(), DiagnosisCode("A"));
    EXPECT_LT(DiagnosisCode("DF2"), DiagnosisCode("DF20"));
    EXPECT_LT(DiagnosisCode("df20"), DiagnosisCode("DF3"));
    EXPECT_LT(DiagnosisCode("DF9"), DiagnosisCode("DG"));
}

}  // namespace
}  // namespace samspil::registers::diagnosis_code_test
