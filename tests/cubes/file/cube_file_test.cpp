#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <cstring>
#include <random>

#include "base/atomic_file.hpp"
#include "base/error.hpp"
#include "cubes/file/cube_file_reader.hpp"
#include "cubes/file/cube_file_writer.hpp"
#include "cubes/sample_cubes.hpp"
#include "hdf5/file.hpp"
#include "support/scratch_folder.hpp"

// The library keeps the memory of a file that it could not close; the leak
// sanitizer asks for this function by its name.
extern "C" char const* __lsan_default_suppressions()
{
    return "leak:libhdf5";
}

// That other programs open the file as the contract says is checked by
// open_cube_file.py.
namespace samspil::cubes::cube_file_test {
namespace {

using test::content_of;
using test::message_of;
using test::ScratchFolder;
using test::write_content;
using ::testing::AllOf;
using ::testing::HasSubstr;
using testing::read_cube_file;
using testing::sample_content;
using testing::write_cube_file;

bool same_bits(std::vector<double> const& left,
               std::vector<double> const& right)
{
    return left.size() == right.size() &&
           std::memcmp(left.data(), right.data(),
                       left.size() * sizeof(double)) == 0;
}

std::string reading_message(std::filesystem::path const& path)
{
    return message_of<base::Error>([&] { read_cube_file(path); });
}

TEST(CubeFile, ComesBackAsItWas)
{
    ScratchFolder const folder;
    auto const& content = sample_content();
    write_cube_file(folder / "x.h5", content);

    auto const read = read_cube_file(folder / "x.h5");

    EXPECT_EQ(read.header, content.header);
    ASSERT_EQ(read.results.size(), content.results.size());
    for (std::size_t i = 0; i < read.results.size(); ++i) {
        auto const& found = read.results[i];
        auto const& expected = content.results[i];
        EXPECT_EQ(found.counts, expected.counts);
        EXPECT_TRUE(
            same_bits(found.figures.numerator, expected.figures.numerator));
        EXPECT_TRUE(
            same_bits(found.figures.denominator, expected.figures.denominator));
        EXPECT_TRUE(same_bits(found.figures.value, expected.figures.value));
        EXPECT_FALSE(found.figures.has_bounds());
        ASSERT_EQ(found.correlations.size(), expected.correlations.size());
        for (std::size_t j = 0; j < found.correlations.size(); ++j) {
            EXPECT_EQ(found.correlations[j].n, expected.correlations[j].n);
        }
    }
}

TEST(CubeFile, KeepsBounds)
{
    ScratchFolder const folder;
    auto content = sample_content();
    content.header.has_bounds = true;
    for (auto& result : content.results) {
        result.figures.lower = result.figures.numerator;
        result.figures.upper = result.figures.denominator;
    }
    write_cube_file(folder / "x.h5", content);

    auto const read = read_cube_file(folder / "x.h5");

    EXPECT_TRUE(read.header.has_bounds);
    EXPECT_TRUE(same_bits(read.results[1].figures.lower,
                          content.results[1].figures.numerator));
    EXPECT_TRUE(same_bits(read.results[1].figures.upper,
                          content.results[1].figures.denominator));
}

// A file written again from what was read is the same file: merge relies on
// it.
TEST(CubeFile, IsTheSameBytesAfterReadingAndWriting)
{
    ScratchFolder const folder;
    write_cube_file(folder / "a.h5", sample_content());
    write_cube_file(folder / "b.h5", read_cube_file(folder / "a.h5"));

    EXPECT_EQ(content_of(folder / "a.h5"), content_of(folder / "b.h5"));
}

TEST(CubeFile, AppearsOnlyWhenItIsCommitted)
{
    ScratchFolder const folder;
    auto const& content = sample_content();
    {
        CubeFileWriter writer(folder / "x.h5", content.header);
        writer.write_next(content.results[0]);
        EXPECT_FALSE(std::filesystem::exists(folder / "x.h5"));
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder / "."));
}

TEST(CubeFile, RemovesWhatAKilledRunLeftAndNothingElse)
{
    namespace fs = std::filesystem;
    ScratchFolder const folder;
    auto const beside = [&](std::string const& digits, std::string_view content,
                            int mode) {
        auto const path = write_content(
            folder / ("x.h5.partial-" + digits + "456789abcdef"), content);
        fs::permissions(path, fs::perms(mode));
        return path;
    };
    auto const half = beside("0000", "\x89HDF\r\n\x1a\n half", 0600);
    auto const empty = beside("0001", "", 0600);
    auto const text = beside("0002", "notes", 0600);
    auto const open = beside("0003", "\x89HDF\r\n\x1a\n half", 0644);
    auto const other =
        write_content(folder / "x.h5.partial", "\x89HDF\r\n\x1a\n half");

    write_cube_file(folder / "x.h5", sample_content());

    EXPECT_EQ(read_cube_file(folder / "x.h5").header, sample_content().header);
    EXPECT_FALSE(fs::exists(half));
    EXPECT_FALSE(fs::exists(empty));
    EXPECT_TRUE(fs::exists(text));
    EXPECT_TRUE(fs::exists(open));
    EXPECT_TRUE(fs::exists(other));
}

TEST(CubeFile, NeedsAFolder)
{
    ScratchFolder const folder;
    auto const path = folder / "no folder" / "x.h5";

    EXPECT_THAT(message_of<base::Error>(
                    [&] { write_cube_file(path, sample_content()); }),
                HasSubstr(path.string()));
}

TEST(CubeFile, IsWrittenByOneRunAtATime)
{
    ScratchFolder const folder;
    auto const& content = sample_content();
    {
        CubeFileWriter first(folder / "x.h5", content.header);

        EXPECT_THAT(message_of<base::Error>([&] {
                        CubeFileWriter(folder / "x.h5", content.header);
                    }),
                    AllOf(HasSubstr("x.h5"), HasSubstr("another run")));
        EXPECT_EQ(base::partial_paths_of(folder / "x.h5").size(), 1U);
    }
    write_cube_file(folder / "x.h5", content);
    EXPECT_TRUE(std::filesystem::exists(folder / "x.h5"));
}

TEST(CubeFile, LeavesNothingOnAFullDisk)
{
    ScratchFolder const folder;
    auto const& content = sample_content();
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
    for (rlim_t const bytes : {1000U, 100000U, 2000000U}) {
        rlimit const limit{bytes, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        auto const message = message_of<base::Error>(
            [&] { write_cube_file(folder / "x.h5", content); });
        ::setrlimit(RLIMIT_FSIZE, &before);

        EXPECT_THAT(message,
                    AllOf(HasSubstr("x.h5"), HasSubstr("File too large")))
            << bytes;
        EXPECT_TRUE(std::filesystem::is_empty(folder / ".")) << bytes;
    }
    std::signal(SIGXFSZ, handler);
}

TEST(CubeFile, IsRefusedIfItIsForeign)
{
    ScratchFolder const folder;
    write_content(folder / "text.h5", "not HDF5");
    auto file = hdf5::File::create(folder / "store.h5");
    file.write_attribute("filetype", std::string_view("samspil store"));
    file.close();
    hdf5::File::create(folder / "bare.h5").close();

    EXPECT_THAT(reading_message(folder / "text.h5"),
                HasSubstr("is not an HDF5 file"));
    EXPECT_THAT(reading_message(folder / "store.h5"),
                HasSubstr("is not a cube file of samspil"));
    EXPECT_THAT(reading_message(folder / "bare.h5"),
                HasSubstr("is not a cube file of samspil"));
}

TEST(CubeFile, IsRefusedIfItIsOfAnotherMajorVersion)
{
    ScratchFolder const folder;
    auto file = hdf5::File::create(folder / "x.h5");
    file.write_attribute("filetype", std::string_view("samspil cubes"));
    file.write_attribute("format_version", std::string_view("2.3"));
    file.close();

    EXPECT_THAT(reading_message(folder / "x.h5"),
                AllOf(HasSubstr("2.3"), HasSubstr("reads 1.1")));
}

TEST(CubeFile, IsRefusedIfItIsCutOff)
{
    ScratchFolder const folder;
    write_cube_file(folder / "x.h5", sample_content());
    auto const bytes = content_of(folder / "x.h5");
    write_content(folder / "x.h5", bytes.substr(0, bytes.size() / 2));

    EXPECT_THAT(reading_message(folder / "x.h5"),
                AllOf(HasSubstr("x.h5"), HasSubstr("cut off")));
}

TEST(CubeFile, IsRefusedIfItsGuardIsMissing)
{
    ScratchFolder const folder;
    write_cube_file(folder / "x.h5", sample_content());
    auto const bytes = content_of(folder / "x.h5");
    auto const guard = bytes.find("samspil guard");
    ASSERT_NE(guard, std::string::npos);
    EXPECT_TRUE(CubeFileReader(folder / "x.h5").is_guarded());

    write_content(folder / "x.h5", bytes.substr(0, guard));

    EXPECT_THAT(reading_message(folder / "x.h5"),
                HasSubstr("the checksum at its end is missing"));
}

TEST(CubeFile, WithAFlippedBitIsNeverRead)
{
    ScratchFolder const folder;
    write_cube_file(folder / "x.h5", sample_content());
    auto bytes = content_of(folder / "x.h5");
    std::mt19937_64 random(13);
    for (int i = 0; i < 500; ++i) {
        auto const place = random() % bytes.size();
        auto const bit = static_cast<char>(1U << random() % 8);
        bytes[place] = static_cast<char>(bytes[place] ^ bit);
        write_content(folder / "x.h5", bytes);

        EXPECT_THAT(reading_message(folder / "x.h5"),
                    AllOf(HasSubstr("x.h5"), HasSubstr("is damaged")))
            << place;
        bytes[place] = static_cast<char>(bytes[place] ^ bit);
    }
}

}  // namespace
}  // namespace samspil::cubes::cube_file_test
