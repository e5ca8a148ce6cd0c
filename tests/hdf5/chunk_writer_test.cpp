#include "hdf5/chunk_writer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <cmath>
#include <csignal>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

#include "base/error.hpp"
#include "hdf5/file.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::hdf5::chunk_writer_test {
namespace {

using test::content_of;
using test::message_of;
using test::ScratchFolder;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsNan;

template <class T>
std::vector<T> random_numbers(std::size_t count, unsigned seed)
{
    std::mt19937_64 random(seed);
    std::vector<T> values(count);
    for (auto& value : values) {
        value = static_cast<T>(random() % 1000);
    }
    values.front() = std::numeric_limits<T>::max();
    values.back() = std::numeric_limits<T>::lowest();
    return values;
}

//! One index of one data set, at once.
template <class T>
void write(ChunkWriter& writer, DataSet& data_set, std::size_t index,
           std::span<T const> values)
{
    writer.add(data_set, index, values);
    writer.flush();
}

template <class T>
class ChunkWriterNumbers : public ::testing::Test
{
};
using NumberTypes =
    ::testing::Types<std::int8_t, std::uint8_t, std::int32_t, std::uint32_t,
                     std::int64_t, std::uint64_t, double>;
TYPED_TEST_SUITE(ChunkWriterNumbers, NumberTypes);

// Of any shape, chunks that fill it and chunks that reach beyond it.
TYPED_TEST(ChunkWriterNumbers, ComeBackThroughTheLibrary)
{
    struct Shape
    {
        Extents extents;
        Extents chunk;
    };
    std::vector<Shape> const shapes{
        {{2}, {1}},
        {{2, 5}, {1, 5}},
        {{2, 5}, {1, 2}},
        {{2, 3, 4, 347}, {1, 3, 4, 16}},
        {{2, 3, 4, 7}, {1, 2, 3, 2}},
        {{2, 3, 4}, {1, 1, 1}},
        {{2, 3}, {1, 16}},
    };
    ScratchFolder const folder;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        auto const& extents = shapes[i].extents;
        auto const size = element_count(extents) / 2;
        auto const first = random_numbers<TypeParam>(size, 1);
        auto const second = random_numbers<TypeParam>(size, 2);
        auto const path = folder / std::to_string(i);
        auto file = File::create(path);
        auto table =
            file.create_chunked<TypeParam>("table", extents, shapes[i].chunk);
        ChunkWriter writer;
        write<TypeParam>(writer, table, 1, second);
        write<TypeParam>(writer, table, 0, first);
        table.close();
        file.close();

        auto const read = File::open(path);
        auto const found = read.data_set("table");
        EXPECT_EQ(found.extents(), extents);
        EXPECT_EQ(found.template read_part<TypeParam>(0, 1), first) << i;
        EXPECT_EQ(found.template read_part<TypeParam>(1, 1), second) << i;
    }
}

TEST(ChunkWriter, LeavesWhatIsNotWrittenAtTheFillValue)
{
    ScratchFolder const folder;
    auto file = File::create(folder / "x.h5");
    auto table =
        file.create_chunked<double>("table", {3, 2}, {1, 2}, std::nan(""));
    ChunkWriter writer;
    write<double>(writer, table, 0, std::vector<double>{1, 2});
    write<double>(writer, table, 2, std::vector<double>{5, std::nan("")});
    table.close();
    file.close();

    auto const read = File::open(folder / "x.h5");
    auto const data_set = read.data_set("table");
    EXPECT_THAT(data_set.read_part<double>(0, 1), ElementsAre(1, 2));
    EXPECT_THAT(data_set.read_part<double>(1, 1), Each(IsNan()));
    EXPECT_THAT(data_set.read_part<double>(2, 1), ElementsAre(5, IsNan()));
}

// Whatever the data set and the place in it.
TEST(ChunkWriter, CompressesEqualChunksOnce)
{
    ScratchFolder const folder;
    auto file = File::create(folder / "x.h5");
    auto a = file.create_chunked<std::int64_t>("a", {3, 4, 4}, {1, 4, 2});
    auto b = file.create_chunked<std::int64_t>("b", {3, 8}, {1, 8});
    ChunkWriter writer;
    std::vector<std::int64_t> const left_and_right{1, 2, 3, 4, 1, 2, 3, 4,
                                                   1, 2, 3, 4, 1, 2, 3, 4};
    std::vector<std::int64_t> const left{1, 2, 1, 2, 1, 2, 1, 2};
    write<std::int64_t>(writer, a, 0, left_and_right);
    EXPECT_EQ(writer.compressed_count(), 2);
    write<std::int64_t>(writer, a, 1, left_and_right);
    write<std::int64_t>(writer, b, 0, left);
    write<std::int64_t>(writer, b, 1, left);
    EXPECT_EQ(writer.compressed_count(), 2);
    a.close();
    b.close();
    file.close();

    auto const read = File::open(folder / "x.h5");
    EXPECT_EQ(read.data_set("a").read_part<std::int64_t>(1, 1), left_and_right);
    EXPECT_EQ(read.data_set("b").read_part<std::int64_t>(1, 1), left);
}

// How much is remembered changes no byte.
TEST(ChunkWriter, WritesTheSameBytesWithoutMemory)
{
    ScratchFolder const folder;
    for (std::size_t const memory :
         {std::size_t{0}, ChunkCompressor::default_memory}) {
        auto file = File::create(folder / std::to_string(memory));
        auto table = file.create_chunked<std::int64_t>("t", {6, 90}, {1, 16});
        ChunkWriter writer(memory);
        for (unsigned i = 0; i < 6; ++i) {
            write<std::int64_t>(writer, table, i,
                                random_numbers<std::int64_t>(90, i % 2));
        }
        table.close();
        file.close();
    }

    EXPECT_EQ(
        content_of(folder / "0"),
        content_of(folder / std::to_string(ChunkCompressor::default_memory)));
}

TEST(ChunkWriter, RefusesOtherDataSets)
{
    ScratchFolder const folder;
    auto file = File::create(folder / "x.h5");
    std::vector<double> const values{1, 2};
    auto plain = file.write<double>("plain", {1, 2}, values);
    auto line = file.write<double>("line", {2}, values, Storage::compressed);
    auto table = file.create_chunked<double>("table", {1, 2}, {1, 2});
    ChunkWriter writer;

    EXPECT_THAT(message_of<base::Error>(
                    [&] { write<double>(writer, plain, 0, values); }),
                HasSubstr("data set 'plain'"));
    EXPECT_THAT(message_of<base::Error>(
                    [&] { write<double>(writer, line, 0, values); }),
                HasSubstr("not in chunks of one index"));
    EXPECT_THAT(message_of<base::Error>(
                    [&] { write<double>(writer, table, 1, values); }),
                HasSubstr("not so long"));
    EXPECT_THAT(message_of<base::Error>([&] {
                    write<std::int64_t>(writer, table, 0,
                                        std::vector<std::int64_t>(2));
                }),
                HasSubstr("is not of type int64"));
}

// Chunks are not held back: the disk's refusal is known at once.
TEST(ChunkWriter, ReportsAFullDisk)
{
    ScratchFolder const folder;
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
    auto const values = random_numbers<std::int64_t>(10000, 1);
    std::string message;
    {
        auto file = File::create(folder / "x.h5");
        auto table =
            file.create_chunked<std::int64_t>("table", {1, 10000}, {1, 10000});
        rlimit const limit{8192, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        ChunkWriter writer;
        message = message_of<base::Error>(
            [&] { write<std::int64_t>(writer, table, 0, values); });
    }
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);

    EXPECT_THAT(message, HasSubstr("cannot write data set 'table'"));
    EXPECT_THAT(message, HasSubstr("File too large"));
}

}  // namespace
}  // namespace samspil::hdf5::chunk_writer_test
