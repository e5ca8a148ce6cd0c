#include "hdf5/chunk_compressor.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

// That the library reads what is compressed here is checked in
// chunk_writer_test.cpp.
namespace samspil::hdf5::chunk_compressor_test {
namespace {

using ::testing::Lt;

using Bytes = std::vector<std::byte>;

std::vector<std::int64_t> numbers(std::int64_t seed, std::size_t count)
{
    std::vector<std::int64_t> values(count);
    for (std::size_t i = 0; i < count; ++i) {
        values[i] = seed * 1000003 + static_cast<std::int64_t>(i * i % 251);
    }
    return values;
}

Bytes compressed(ChunkCompressor& compressor,
                 std::vector<std::int64_t> const& values,
                 std::size_t element_size = sizeof(std::int64_t))
{
    Chunk const chunk{std::as_bytes(std::span(values)), element_size};
    auto const bytes = compressor({&chunk, 1}).front();
    return {bytes.begin(), bytes.end()};
}

TEST(ChunkCompressor, CompressesEqualContentOnce)
{
    ChunkCompressor compressor;
    auto const a = compressed(compressor, numbers(1, 5000));
    auto const b = compressed(compressor, numbers(2, 5000));

    EXPECT_EQ(compressed(compressor, numbers(1, 5000)), a);
    EXPECT_EQ(compressed(compressor, numbers(2, 5000)), b);
    EXPECT_EQ(compressor.compressed_count(), 2);
    EXPECT_NE(a, b);
    EXPECT_THAT(a.size(), Lt(5000 * sizeof(std::int64_t) / 3));
}

// A last number, a length and the numbers' size: each is other content.
TEST(ChunkCompressor, TellsContentApart)
{
    ChunkCompressor compressor;
    std::vector<std::int64_t> values(100, 0);
    auto const zeros = compressed(compressor, values);
    values.back() = 2;
    auto const other = compressed(compressor, values);
    auto const shorter = compressed(compressor, numbers(0, 99));
    auto const narrower = compressed(compressor, values, 4);

    EXPECT_NE(other, zeros);
    EXPECT_NE(narrower, other);
    EXPECT_EQ(compressor.compressed_count(), 4);
}

TEST(ChunkCompressor, ForgetsContentNotMetForLongButGivesTheSameBytes)
{
    ChunkCompressor unbounded;
    std::size_t bytes = 0;
    std::vector<Bytes> expected;
    for (std::int64_t i = 0; i < 20; ++i) {
        expected.push_back(compressed(unbounded, numbers(i, 1000)));
        bytes += expected.back().size();
    }
    ChunkCompressor bounded(bytes / 4);
    for (int pass = 0; pass < 2; ++pass) {
        for (std::int64_t i = 0; i < 20; ++i) {
            EXPECT_EQ(compressed(bounded, numbers(i, 1000)),
                      expected[static_cast<std::size_t>(i)]);
            // What comes again and again is kept.
            EXPECT_EQ(compressed(bounded, numbers(0, 1000)), expected[0]);
        }
    }

    EXPECT_EQ(bounded.compressed_count(), 1 + 2 * 19);
}

TEST(ChunkCompressor, CompressesSeveralAtOnceAsOneByOne)
{
    for (std::size_t const memory : {std::size_t{0}, std::size_t{1} << 20U}) {
        ChunkCompressor one_by_one(memory);
        ChunkCompressor at_once(memory);
        for (int pass = 0; pass < 3; ++pass) {
            std::vector<std::vector<std::int64_t>> values;
            std::vector<Chunk> chunks;
            for (std::int64_t i = 0; i < 30; ++i) {
                values.push_back(numbers(i % 20 + pass, 1000));  // some twice
            }
            for (auto const& content : values) {
                chunks.push_back({std::as_bytes(std::span(content)), 8});
            }

            auto const found = at_once(chunks);

            ASSERT_EQ(found.size(), values.size());
            for (std::size_t i = 0; i < found.size(); ++i) {
                EXPECT_EQ(Bytes(found[i].begin(), found[i].end()),
                          compressed(one_by_one, values[i]));
            }
        }
        EXPECT_EQ(at_once.compressed_count(), 22);
    }
}

TEST(ChunkCompressor, WorksWithoutMemory)
{
    ChunkCompressor compressor(0);
    auto const first = compressed(compressor, numbers(1, 100));

    EXPECT_EQ(compressed(compressor, numbers(2, 100)),
              compressed(compressor, numbers(2, 100)));
    EXPECT_EQ(compressed(compressor, numbers(1, 100)), first);
}

}  // namespace
}  // namespace samspil::hdf5::chunk_compressor_test
