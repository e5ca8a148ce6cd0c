#include "text/csv_line.hpp"

#include <gmock/gmock.h>

#include <random>
#include <string>
#include <vector>

namespace samspil::text::csv_line_test {
namespace {

using testing::ElementsAre;
using Fields = std::vector<std::string>;

Fields split(std::string const& line, char separator = ',')
{
    CsvLineSplitter splitter(separator);
    std::vector<std::string_view> views;
    auto const count =
        splitter(line, [&views](std::size_t index, std::string_view text) {
            EXPECT_EQ(index, views.size());
            views.push_back(text);
        });
    EXPECT_EQ(count, views.size());
    return {views.begin(), views.end()};  // the texts live until here
}

//! The rule, one character after the other.
Fields split_slowly(std::string const& line, char separator)
{
    Fields fields{""};
    bool at_begin = true;
    bool in_quotes = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        char const c = line[i];
        if (at_begin && c == '"') {
            in_quotes = true;
            at_begin = false;
        } else if (in_quotes && c == '"') {
            if (i + 1 < line.size() && line[i + 1] == '"') {
                fields.back() += '"';
                ++i;
            } else {
                in_quotes = false;
            }
        } else if (!in_quotes && c == separator) {
            fields.emplace_back();
            at_begin = true;
        } else {
            fields.back() += c;
            at_begin = false;
        }
    }
    return fields;
}

TEST(CsvLineSplitter, CutsAtEverySeparator)
{
    EXPECT_THAT(split("a,bc,d"), ElementsAre("a", "bc", "d"));
    EXPECT_THAT(split("a;b,c;d", ';'), ElementsAre("a", "b,c", "d"));
    EXPECT_THAT(split("a\tb", '\t'), ElementsAre("a", "b"));
}

TEST(CsvLineSplitter, KeepsEmptyFields)
{
    EXPECT_THAT(split(",a,,"), ElementsAre("", "a", "", ""));
    EXPECT_THAT(split(""), ElementsAre(""));
    EXPECT_THAT(split(",,,,,,,,,").size(), 10);
}

TEST(CsvLineSplitter, FindsSeparatorsAtEveryPlaceOfAWord)
{
    for (std::size_t length = 0; length < 40; ++length) {
        std::string const text(length, 'x');
        EXPECT_THAT(split(text + "," + text), ElementsAre(text, text));
    }
}

TEST(CsvLineSplitter, KeepsBytesThatDifferFromTheSeparatorInOneBit)
{
    EXPECT_THAT(split("a-b\xAC"
                      "c.d(e\x2D\x2E"),
                ElementsAre("a-b\xAC"
                            "c.d(e\x2D\x2E"));
}

TEST(CsvLineSplitter, TakesQuotesOffFieldsThatBeginWithOne)
{
    EXPECT_THAT(split(R"("a","b,c",d)"), ElementsAre("a", "b,c", "d"));
    EXPECT_THAT(split(R"("")"), ElementsAre(""));
    EXPECT_THAT(split(R"(a,"",b)"), ElementsAre("a", "", "b"));
}

TEST(CsvLineSplitter, ReadsTwoQuotesInsideAsOne)
{
    EXPECT_THAT(split(R"("x""y",z)"), ElementsAre("x\"y", "z"));
    EXPECT_THAT(split(R"("""a"",""b""")"), ElementsAre(R"("a","b")"));
    EXPECT_THAT(split(R"("""")"), ElementsAre("\""));
}

TEST(CsvLineSplitter, KeepsQuotesInsideAFieldThatBeginsWithoutOne)
{
    EXPECT_THAT(split(R"(y"z,a""b, "c")"),
                ElementsAre("y\"z", "a\"\"b", " \"c\""));
}

TEST(CsvLineSplitter, AppendsWhatFollowsAClosingQuote)
{
    EXPECT_THAT(split(R"("a"b"c,d)"), ElementsAre("ab\"c", "d"));
    EXPECT_THAT(split(R"("a" ,d)"), ElementsAre("a ", "d"));
}

TEST(CsvLineSplitter, ClosesAnOpenQuoteAtTheLinesEnd)
{
    EXPECT_THAT(split(R"(a,"b,c)"), ElementsAre("a", "b,c"));
    EXPECT_THAT(split(R"(a,")"), ElementsAre("a", ""));
    EXPECT_THAT(split(R"(a,"b""c,d)"), ElementsAre("a", "b\"c,d"));
    EXPECT_THAT(split(R"(a,"b"")"), ElementsAre("a", "b\""));
}

TEST(CsvLineSplitter, KeepsSeveralUnescapedFieldsOfALine)
{
    std::string const field = R"("0123456789""0123456789""0123456789")";
    std::string const text = R"(0123456789"0123456789"0123456789)";
    EXPECT_THAT(split(field + "," + field + "," + field + ",x"),
                ElementsAre(text, text, text, "x"));
}

TEST(CsvLineSplitter, AgreesWithTheRuleOnRandomLines)
{
    std::mt19937 random(7);
    constexpr std::string_view alphabet = "ab,,\"\"; ";
    for (int i = 0; i < 20000; ++i) {
        std::string line;
        for (auto length = random() % 30; length > 0; --length) {
            line += alphabet[random() % alphabet.size()];
        }
        ASSERT_EQ(split(line), split_slowly(line, ',')) << line;
    }
}

}  // namespace
}  // namespace samspil::text::csv_line_test
