#include "ingest/reading/line_blocks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::ingest::line_blocks_test {
namespace {

using test::ScratchFolder;
using test::write_content;
using ::testing::HasSubstr;

constexpr std::string_view header = "PNR;KOEN\n";
constexpr std::int64_t body_begin = header.size();

//! A file's body: lines of many lengths, empty ones and a long one too.
std::string body(std::string_view line_break, bool ends_with_break)
{
    std::string text;
    for (std::size_t i = 0; i < 60; ++i) {
        auto const size = i == 30 ? 300 : i * i % 23;
        text += std::string(size, static_cast<char>('a' + i % 26));
        text += line_break;
    }
    text += "last";
    return ends_with_break ? text + std::string(line_break) : text;
}

//! The lines of \p text whose first byte lies in a range of the file.
std::string lines_beginning_in(std::string const& text, ByteRange const& range)
{
    std::string result;
    for (std::size_t begin = 0; begin < text.size();) {
        auto const found = text.find('\n', begin);
        auto const end = found == std::string::npos ? text.size() : found + 1;
        auto const offset = body_begin + static_cast<std::int64_t>(begin);
        if (offset >= range.begin && offset < range.end) {
            result += text.substr(begin, end - begin);
        }
        begin = end;
    }
    return result;
}

//! All blocks of a range, which must be whole lines, none of them empty.
std::string read_range(std::filesystem::path const& path,
                       ByteRange const& range, std::int64_t size,
                       std::size_t block_bytes, bool ends_with_break)
{
    LineBlocks blocks(path, range, {body_begin, size}, block_bytes);
    std::string result;
    for (auto block = blocks.next(); !block.empty(); block = blocks.next()) {
        result += block;
        if (ends_with_break) {
            EXPECT_EQ(block.back(), '\n');
        }
    }
    EXPECT_TRUE(blocks.next().empty());
    return result;
}

void check_all_shares(std::string const& text, bool ends_with_break)
{
    ScratchFolder const folder;
    auto const path =
        write_content(folder / "bef.csv", std::string(header) + text);
    auto const size = body_begin + static_cast<std::int64_t>(text.size());
    for (std::size_t const block_bytes : {1U, 2U, 7U, 64U, 256U, 1U << 22}) {
        for (int count = 1; count <= 17; ++count) {
            std::string all;
            for (int index = 0; index < count; ++index) {
                auto const range =
                    share_of(ByteRange{body_begin, size}, {index, count});
                auto const lines =
                    read_range(path, range, size, block_bytes, ends_with_break);
                ASSERT_EQ(lines, lines_beginning_in(text, range))
                    << "share " << index << " of " << count << ", blocks of "
                    << block_bytes;
                all += lines;
            }
            ASSERT_EQ(all, text);
        }
    }
}

TEST(LineBlocks, GiveEveryLineOnceForAnyNumberOfSharesAndBlockSize)
{
    check_all_shares(body("\n", true), true);
}

TEST(LineBlocks, KeepCarriageReturnsWithTheirLines)
{
    check_all_shares(body("\r\n", true), true);
}

TEST(LineBlocks, GiveALastLineWithoutLineBreak)
{
    check_all_shares(body("\n", false), false);
    check_all_shares(body("\r\n", false), false);
}

TEST(LineBlocks, GiveOneLineToOneShare)
{
    check_all_shares("one line, longer than most of the shares\n", true);
    check_all_shares("one line without an end", false);
    check_all_shares("x", false);
    check_all_shares("\n", true);
    check_all_shares("\n\n\n", true);
}

TEST(LineBlocks, OfAnEmptyBodyAreNone)
{
    check_all_shares("", false);
}

TEST(LineBlocks, OfAnEmptyRangeAreNone)
{
    ScratchFolder const folder;
    auto const path =
        write_content(folder / "bef.csv", std::string(header) + "a\nb\nc\n");
    for (std::int64_t at = body_begin; at <= body_begin + 6; ++at) {
        LineBlocks blocks(path, {at, at}, {body_begin, body_begin + 6});

        EXPECT_TRUE(blocks.next().empty()) << at;
    }
}

TEST(LineBlocks, StopWhereTheFileEndedWhenItWasPlanned)
{
    ScratchFolder const folder;
    std::string text(header);
    text += "a\nb\nlater\n";
    auto const path = write_content(folder / "bef.csv", text);
    ByteRange const whole{body_begin, body_begin + 4};
    LineBlocks blocks(path, whole, whole);

    EXPECT_EQ(blocks.next(), "a\nb\n");
    EXPECT_TRUE(blocks.next().empty());
}

TEST(LineBlocks, OfAFileThatHasBecomeShorterAreAnError)
{
    ScratchFolder const folder;
    auto const path =
        write_content(folder / "bef.csv", std::string(header) + "a\nb");

    auto const message = test::message_of<base::Error>([&] {
        ByteRange const whole{body_begin, body_begin + 9};
        LineBlocks blocks(path, whole, whole, 2);
        while (!blocks.next().empty()) {
        }
    });

    EXPECT_THAT(message,
                HasSubstr(path.string() + " has become shorter while"));
}

TEST(LineBlocks, OfAFileThatIsNotThereAreAnError)
{
    test::ScratchFolder const folder;
    auto const path = folder / "bef.csv";

    EXPECT_THAT(test::message_of<base::Error>([&] {
                    LineBlocks(path, {0, 9}, {0, 9});
                }),
                HasSubstr(path.string()));
}

}  // namespace
}  // namespace samspil::ingest::line_blocks_test
