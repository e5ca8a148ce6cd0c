#include "hdf5/file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <hdf5.h>

#include <cstdint>
#include <limits>
#include <vector>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::hdf5::file_test {
namespace {

using test::content_of;
using test::message_of;
using test::ScratchFolder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

template <class T>
class FileNumbers : public ::testing::Test
{
};
using NumberTypes =
    ::testing::Types<std::int8_t, std::uint8_t, std::int32_t, std::uint32_t,
                     std::int64_t, std::uint64_t, double>;
TYPED_TEST_SUITE(FileNumbers, NumberTypes);

TYPED_TEST(FileNumbers, ComeBackWithTheirExtremes)
{
    ScratchFolder const folder;
    using Limits = std::numeric_limits<TypeParam>;
    std::vector<TypeParam> const values{Limits::lowest(), TypeParam{0},
                                        TypeParam{7}, Limits::max()};
    for (auto const storage : {Storage::contiguous, Storage::compressed}) {
        auto const path = folder / (storage == Storage::contiguous ? "a" : "b");
        File file = File::create(path);
        file.write<TypeParam>("column", values);
        file.write<TypeParam>("table", {2, 2}, values, storage);
        file.close();

        File const read = File::open(path);
        EXPECT_EQ(read.read<TypeParam>("column"), values);
        EXPECT_EQ(read.data_set("table").read<TypeParam>({2, 2}), values);
        EXPECT_EQ(read.data_set("table").extents(), (Extents{2, 2}));
    }
}

TEST(File, TellsWhereAPlainDataSetLies)
{
    ScratchFolder const folder;
    std::vector<std::int32_t> const values{3, 1, -2};
    auto file = File::create(folder / "x.h5");
    file.write<std::int32_t>("none", {});
    file.write<std::int32_t>("column", values);
    file.write<std::int32_t>("packed", {3}, values, Storage::compressed);
    file.close();

    auto const read = File::open(folder / "x.h5");
    std::vector<std::int32_t> target(3);
    read.read_bytes(read.data_set("column").position<std::int32_t>(),
                    std::as_writable_bytes(std::span(target)));

    EXPECT_EQ(target, values);
    EXPECT_EQ(read.data_set("none").position<std::int32_t>(), 0);
    EXPECT_THAT(message_of<base::Error>(
                    [&] { read.data_set("column").position<std::uint32_t>(); }),
                HasSubstr("data set 'column'"));
    EXPECT_THAT(message_of<base::Error>(
                    [&] { read.data_set("packed").position<std::int32_t>(); }),
                HasSubstr("not plain"));
}

TEST(File, HasNoBytesBeyondItsEnd)
{
    ScratchFolder const folder;
    auto file = File::create(folder / "x.h5");
    file.write<std::int32_t>("column", std::vector<std::int32_t>{1});
    file.close();
    auto const size = std::filesystem::file_size(folder / "x.h5");
    std::vector<std::byte> bytes(2);

    auto const read = File::open(folder / "x.h5");

    EXPECT_THAT(message_of<base::Error>([&] {
                    read.read_bytes(static_cast<std::int64_t>(size) - 1, bytes);
                }),
                HasSubstr("x.h5: it ends too early"));
}

TEST(File, KeepsEmptyDataSets)
{
    ScratchFolder const folder;
    auto file = File::create(folder / "x.h5");
    std::vector<std::uint8_t> const none;
    file.write<std::uint8_t>("column", none);
    file.write<std::uint8_t>("table", {0, 3}, none, Storage::compressed);
    file.write_texts("texts", {});
    file.close();

    auto const read = File::open(folder / "x.h5");
    EXPECT_TRUE(read.read<std::uint8_t>("column").empty());
    EXPECT_EQ(read.data_set("table").extents(), (Extents{0, 3}));
    EXPECT_TRUE(read.data_set("texts").read_texts().empty());
}

TEST(File, KeepsTextsInUtf8)
{
    ScratchFolder const folder;
    auto file = File::create(folder / "x.h5");
    std::vector<std::string> const texts{"Ærø", "", "Høje-Taastrup"};
    file.write_texts("names", texts);
    file.close();

    EXPECT_EQ(File::open(folder / "x.h5").data_set("names").read_texts(),
              texts);
}

//! A data set's attribute, read with the library alone.
double real_attribute(std::filesystem::path const& path, char const* data_set,
                      char const* name)
{
    auto const file = H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
    auto const attribute =
        H5Aopen_by_name(file, data_set, name, H5P_DEFAULT, H5P_DEFAULT);
    double value = 0;
    EXPECT_GE(H5Aread(attribute, H5T_NATIVE_DOUBLE, &value), 0);
    H5Aclose(attribute);
    H5Fclose(file);
    return value;
}

TEST(File, KeepsAttributes)
{
    ScratchFolder const folder;
    auto file = File::create(folder / "x.h5");
    file.write_attribute("title", std::string_view("Overlap på Ærø"));
    file.write_attribute("empty", std::string_view());
    file.write_attribute("count", std::int64_t{-7});
    auto column =
        file.write<std::int8_t>("column", std::vector<std::int8_t>{1});
    column.write_attribute("half", 0.5);
    column.close();
    file.close();

    EXPECT_EQ(real_attribute(folder / "x.h5", "column", "half"), 0.5);
    auto const read = File::open(folder / "x.h5");
    EXPECT_EQ(read.read_text_attribute("title"), "Overlap på Ærø");
    EXPECT_EQ(read.read_text_attribute("empty"), "");
    EXPECT_EQ(read.read_integer_attribute("count"), -7);
    EXPECT_FALSE(read.has_attribute("other"));
    EXPECT_THAT(
        message_of<base::Error>([&] { read.read_text_attribute("other"); }),
        HasSubstr("attribute 'other' of"));
    EXPECT_THROW(read.read_integer_attribute("title"), base::Error);
}

// The settings of a run with hundreds of scenarios are longer than the 64 KB
// that an object's header holds.
TEST(File, KeepsLongAttributes)
{
    ScratchFolder const folder;
    std::string const text(300000, 'x');
    auto file = File::create(folder / "x.h5");
    file.write_attribute("settings", text);
    file.close();

    EXPECT_EQ(File::open(folder / "x.h5").read_text_attribute("settings"),
              text);
}

TEST(File, ReadsPartsOfTheFirstDimension)
{
    ScratchFolder const folder;
    auto file = File::create(folder / "x.h5");
    std::vector<std::int32_t> const values{1, 2, 3, 4, 5, 6};
    file.write<std::int32_t>("table", {3, 2}, values, Storage::compressed);
    file.close();

    auto const read = File::open(folder / "x.h5");
    auto const table = read.data_set("table");
    EXPECT_THAT(table.read_part<std::int32_t>(1, 2), ElementsAre(3, 4, 5, 6));
    EXPECT_THROW(table.read_part<std::int32_t>(2, 2), base::Error);
}

TEST(File, RefusesAnotherTypeOrShape)
{
    ScratchFolder const folder;
    auto file = File::create(folder / "x.h5");
    file.write<std::int32_t>("column", std::vector<std::int32_t>{1, 2});
    file.close();

    auto const read = File::open(folder / "x.h5");
    EXPECT_THAT(
        message_of<base::Error>([&] { read.read<std::uint32_t>("column"); }),
        HasSubstr("is not of type uint32"));
    EXPECT_THAT(message_of<base::Error>(
                    [&] { read.data_set("column").read<std::int32_t>({3}); }),
                HasSubstr("has the shape [2], expected [3]"));
    EXPECT_THROW(read.data_set("column").read_texts(), base::Error);
}

TEST(File, IsReadableByItsOwnerOnly)
{
    ScratchFolder const folder;
    File::create(folder / "x.h5").close();

    EXPECT_EQ(std::filesystem::status(folder / "x.h5").permissions(),
              std::filesystem::perms::owner_read |
                  std::filesystem::perms::owner_write);
}

TEST(File, DoesNotReplaceAnother)
{
    ScratchFolder const folder;
    File::create(folder / "x.h5").close();

    EXPECT_THAT(message_of<base::Error>([&] { File::create(folder / "x.h5"); }),
                HasSubstr("cannot create"));
}

TEST(File, IsTheSameBytesEachTime)
{
    ScratchFolder const folder;
    for (auto const* name : {"a.h5", "b.h5"}) {
        auto file = File::create(folder / name);
        file.write_attribute("title", std::string_view("same"));
        auto axis =
            file.write_texts("area", std::vector<std::string>{"DK", "101"});
        axis.make_scale("area");
        std::vector<std::int64_t> const values{1, 2};
        auto counts = file.write<std::int64_t>("counts", {2}, values,
                                               Storage::compressed);
        counts.attach_scale(0, axis);
        axis.close();
        counts.close();
        file.close();
    }

    EXPECT_EQ(content_of(folder / "a.h5"), content_of(folder / "b.h5"));
}

}  // namespace
}  // namespace samspil::hdf5::file_test
