#include "ingest/exchange/block_writer.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>

#include <string>

#include "ingest/exchange/block_buffer.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::ingest::block_writer_test {
namespace {

constexpr auto block = BlockBuffer::block_bytes;

bool is_at_boundary(std::span<std::byte> memory)
{
    return reinterpret_cast<std::uintptr_t>(memory.data()) % block == 0;
}

TEST(BlockBuffer, BeginsAtABoundaryHoweverItGrew)
{
    BlockBuffer buffer;
    for (std::size_t const bytes : {0U, 1U, 4096U, 4097U, 1'000'000U, 5U}) {
        auto const memory = buffer.first(bytes);
        EXPECT_EQ(memory.size(), bytes);
        EXPECT_TRUE(is_at_boundary(memory));
        std::fill(memory.begin(), memory.end(), std::byte{1});
    }
    auto const moved = std::move(buffer);
    auto const memory = buffer.first(1'000'000);  // has given its own away
    EXPECT_TRUE(is_at_boundary(memory));
    std::fill(memory.begin(), memory.end(), std::byte{1});
}

TEST(BlockBuffer, RoundsDownToWholeBlocks)
{
    EXPECT_EQ(whole_blocks(0), 0U);
    EXPECT_EQ(whole_blocks(4095), 0U);
    EXPECT_EQ(whole_blocks(4096), 4096U);
    EXPECT_EQ(whole_blocks(10'000), 8192U);
}

//! Letters in a pattern that does not repeat with blocks.
std::string letters(std::size_t size)
{
    std::string text(size, ' ');
    for (std::size_t i = 0; i < size; ++i) {
        text[i] = static_cast<char>('a' + i % 23);
    }
    return text;
}

TEST(BlockWriter, WritesWholeBlocksAndGivesTheRestBack)
{
    test::ScratchFolder const folder;
    for (std::size_t const piece :
         {1U, 100U, 4095U, 4096U, 4097U, 8192U, 70'000U}) {
        for (std::size_t const size :
             {0U, 1U, 4095U, 4096U, 4097U, 8192U, 70'000U}) {
            auto const text = letters(size);
            auto const path = test::write_content(folder / "file", "");
            BlockBuffer buffer;
            base::PosixFile file(path, O_WRONLY);
            BlockWriter writer(file, 0, buffer.first(2 * block));

            for (std::size_t at = 0; at < size; at += piece) {
                writer.add(std::as_bytes(
                    std::span(text).subspan(at, std::min(piece, size - at))));
            }
            auto const rest = writer.finish();

            ASSERT_EQ(test::content_of(path),
                      text.substr(0, whole_blocks(size)));
            ASSERT_EQ(std::string(reinterpret_cast<char const*>(rest.data()),
                                  rest.size()),
                      text.substr(whole_blocks(size)));
        }
    }
}

TEST(BlockWriter, LeavesWhatIsBeforeItsOffset)
{
    test::ScratchFolder const folder;
    auto const text = letters(2 * block);
    auto const path = test::write_content(folder / "file", text);
    BlockBuffer buffer;
    base::PosixFile file(path, O_WRONLY);
    BlockWriter writer(file, block, buffer.first(block));

    writer.add(std::as_bytes(std::span(text).first(block)));
    EXPECT_TRUE(writer.finish().empty());

    EXPECT_EQ(test::content_of(path),
              text.substr(0, block) + text.substr(0, block));
}

}  // namespace
}  // namespace samspil::ingest::block_writer_test
