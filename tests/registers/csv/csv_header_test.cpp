#include "registers/csv/csv_header.hpp"

#include <gmock/gmock.h>

namespace samspil::registers {
namespace {

using testing::ElementsAre;

TEST(CsvHeader, TakesTheMostFrequentSeparator)
{
    EXPECT_EQ(parse_csv_header("a,b,c").separator, ',');
    EXPECT_EQ(parse_csv_header("a;b;c,d").separator, ';');
    EXPECT_EQ(parse_csv_header("a\tb\tc;d").separator, '\t');
}

TEST(CsvHeader, PrefersCommaThenSemicolonWhereTheyAreEqual)
{
    EXPECT_EQ(parse_csv_header("a;b,c").separator, ',');
    EXPECT_EQ(parse_csv_header("a\tb;c").separator, ';');
    EXPECT_EQ(parse_csv_header("a\tb,c").separator, ',');
    EXPECT_EQ(parse_csv_header("alone").separator, ',');
}

TEST(CsvHeader, CountsOnlySeparatorsOutsideQuotes)
{
    EXPECT_EQ(parse_csv_header(R"("a,b,c,d";e;f)").separator, ';');
    EXPECT_EQ(parse_csv_header(R"(x;"a,b,c,d";f)").separator, ';');
    EXPECT_EQ(parse_csv_header(R"("a"",,,""b";c)").separator, ';');
    EXPECT_EQ(parse_csv_header(R"(a"b;c;d"e,f)").separator, ';');
}

TEST(CsvHeader, TakesQuotesAndBlanksOffTheNames)
{
    EXPECT_THAT(parse_csv_header(R"("PNR" ; KOEN;"KOM ")").names,
                ElementsAre("PNR", "KOEN", "KOM"));
}

TEST(CsvHeader, KeepsEmptyNames)
{
    EXPECT_THAT(parse_csv_header(",PNR,").names, ElementsAre("", "PNR", ""));
}

}  // namespace
}  // namespace samspil::registers
