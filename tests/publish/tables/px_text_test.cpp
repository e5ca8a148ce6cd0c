#include "publish/tables/px_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace samspil::publish {
namespace {

using ::testing::Each;
using ::testing::Le;
using ::testing::SizeIs;

std::vector<std::string> lines_of(std::string const& text)
{
    std::istringstream stream(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

TEST(PxText, HasNoQuotesWithinTexts)
{
    PxText px;
    px.add("TITLE", {"a \"b\"\nc"});

    EXPECT_EQ(px.take(), "TITLE=\"a 'b' c\";\n");
    EXPECT_EQ(px_quoted("a\"b"), "\"a'b\"");
}

TEST(PxText, ContinuesLongTextsOnNewLines)
{
    std::string letters;
    for (int i = 0; i < 300; ++i) {
        letters += "ø";
    }
    PxText px;
    px.add("NOTE", {letters, "b"});
    auto const text = px.take();

    EXPECT_THAT(lines_of(text), Each(SizeIs(Le(256U))));
    // no character is cut in two, and nothing is lost
    std::string joined;
    for (char const c : text.substr(5)) {
        if (c != '"' && c != '\n') {
            joined += c;
        }
    }
    EXPECT_EQ(joined, letters + ",b;");
    for (auto const& line : lines_of(text)) {
        EXPECT_NE(static_cast<unsigned char>(line[line.size() - 2]), 0xC3U);
    }
}

// A reader may take line ends away first: cells must not run together.
TEST(PxText, HasASpaceBehindEveryCellButTheLast)
{
    PxText px;
    px.begin_data();
    for (int i = 0; i < 100; ++i) {
        px.add_cell("12345.5");
    }
    px.end_data();
    auto const lines = lines_of(px.take());

    ASSERT_GT(lines.size(), 3U);
    EXPECT_THAT(lines, Each(SizeIs(Le(256U))));
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
        EXPECT_EQ(lines[i].back(), ' ');
    }
    EXPECT_TRUE(lines.back().ends_with("12345.5;"));
}

}  // namespace
}  // namespace samspil::publish
