#include "hdf5/file_guard.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdint>
#include <vector>

#include "base/error.hpp"
#include "hdf5/file.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::hdf5::file_guard_test {
namespace {

using test::content_of;
using test::message_of;
using test::ScratchFolder;
using test::write_content;
using ::testing::HasSubstr;

void write_sample(std::filesystem::path const& path)
{
    auto file = File::create(path);
    std::vector<std::int64_t> const values(1000, 7);
    file.write<std::int64_t>("column", values);
    file.close();
}

std::string fault_of(std::filesystem::path const& path)
{
    return message_of<base::Error>([&] { check_guard(path); });
}

TEST(FileGuard, IsNotSeenByTheLibrary)
{
    ScratchFolder const folder;
    write_sample(folder / "x.h5");
    auto const before = content_of(folder / "x.h5");

    append_guard(folder / "x.h5");

    EXPECT_EQ(check_guard(folder / "x.h5"), Guard::intact);
    EXPECT_TRUE(content_of(folder / "x.h5").starts_with(before));
    EXPECT_EQ(File::open(folder / "x.h5").read<std::int64_t>("column"),
              std::vector<std::int64_t>(1000, 7));
}

TEST(FileGuard, NoticesEveryBitThatIsChanged)
{
    ScratchFolder const folder;
    write_content(folder / "x", "a short file");
    append_guard(folder / "x");
    auto const whole = content_of(folder / "x");
    for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
        auto changed = whole;
        changed[bit / 8] =
            static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
        write_content(folder / "x", changed);

        EXPECT_THAT(fault_of(folder / "x"), HasSubstr("is damaged")) << bit;
    }
}

TEST(FileGuard, OfAFileThatWasCutOrGoesOnIsAbsentOrWrong)
{
    ScratchFolder const folder;
    write_content(folder / "x", std::string(500, 'x'));
    append_guard(folder / "x");
    auto const whole = content_of(folder / "x");
    for (std::size_t size = 0; size < whole.size(); ++size) {
        write_content(folder / "x", whole.substr(0, size));
        auto const fault = fault_of(folder / "x");
        EXPECT_TRUE(!fault.empty() ||
                    check_guard(folder / "x") == Guard::absent)
            << size;
    }
    write_content(folder / "x", whole + "more");
    EXPECT_TRUE(!fault_of(folder / "x").empty() ||
                check_guard(folder / "x") == Guard::absent);
}

TEST(FileGuard, IsAbsentFromOtherFiles)
{
    ScratchFolder const folder;
    write_sample(folder / "x.h5");
    write_content(folder / "empty", "");

    EXPECT_EQ(check_guard(folder / "x.h5"), Guard::absent);
    EXPECT_EQ(check_guard(folder / "empty"), Guard::absent);
}

TEST(FileGuard, IsNotWaitedForInAPipe)
{
    ScratchFolder const folder;
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);

    EXPECT_THAT(fault_of(folder / "pipe"), HasSubstr("it is not a file"));
}

}  // namespace
}  // namespace samspil::hdf5::file_guard_test
