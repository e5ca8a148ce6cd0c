#include "text/csv_header.hpp"

#include <gmock/gmock.h>

namespace samspil::text::csv_header_test {
namespace {

using testing::ElementsAre;

CsvHeader header_of(std::string_view text)
{
    return read_csv_header(text).value();
}

TEST(CsvHeader, TakesTheMostFrequentSeparator)
{
    EXPECT_EQ(header_of("a,b,c").separator, ',');
    EXPECT_EQ(header_of("a;b;c,d").separator, ';');
    EXPECT_EQ(header_of("a\tb\tc;d").separator, '\t');
}

TEST(CsvHeader, PrefersCommaThenSemicolonWhereTheyAreEqual)
{
    EXPECT_EQ(header_of("a;b,c").separator, ',');
    EXPECT_EQ(header_of("a\tb;c").separator, ';');
    EXPECT_EQ(header_of("a\tb,c").separator, ',');
    EXPECT_EQ(header_of("alone").separator, ',');
}

TEST(CsvHeader, CountsOnlySeparatorsOutsideQuotes)
{
    EXPECT_EQ(header_of(R"("a,b,c,d";e;f)").separator, ';');
    EXPECT_EQ(header_of(R"(x;"a,b,c,d";f)").separator, ';');
    EXPECT_EQ(header_of(R"("a"",,,""b";c)").separator, ';');
    EXPECT_EQ(header_of(R"(a"b;c;d"e,f)").separator, ';');
}

TEST(CsvHeader, TakesQuotesAndBlanksOffTheNames)
{
    EXPECT_THAT(header_of(R"("PNR" ; KOEN;"KOM ")").names,
                ElementsAre("PNR", "KOEN", "KOM"));
}

TEST(CsvHeader, KeepsEmptyNames)
{
    EXPECT_THAT(header_of(",PNR,").names, ElementsAre("", "PNR", ""));
}

TEST(CsvHeader, SaysWhereTheBodyBegins)
{
    EXPECT_EQ(header_of("a,b\n1,2\n").body_offset, 4U);
    EXPECT_EQ(header_of("a,b\r\n1,2\r\n").body_offset, 5U);
    EXPECT_EQ(header_of("\xEF\xBB\xBF"
                        "a,b\n1,2\n")
                  .body_offset,
              7U);
    EXPECT_EQ(header_of("a,b").body_offset, 3U);
    EXPECT_THAT(header_of("\xEF\xBB\xBF\"a\",b\r\n").names,
                ElementsAre("a", "b"));
}

TEST(CsvHeader, IsTheFirstLineThatIsNotEmpty)
{
    auto const header = header_of("\n\r\n\na,b\n");

    EXPECT_THAT(header.names, ElementsAre("a", "b"));
    EXPECT_EQ(header.line, 4U);
    EXPECT_EQ(header.body_offset, 8U);
    for (auto const* text : {"", "\n", "\r\n\n\r", "\xEF\xBB\xBF"}) {
        EXPECT_FALSE(read_csv_header(text)) << text;
    }
}

}  // namespace
}  // namespace samspil::text::csv_header_test
