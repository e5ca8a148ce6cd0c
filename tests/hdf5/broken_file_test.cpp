#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <cstdint>
#include <vector>

#include "base/error.hpp"
#include "hdf5/file.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::hdf5::broken_file_test {
namespace {

using test::content_of;
using test::message_of;
using test::ScratchFolder;
using test::write_content;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

std::string opening_message(std::filesystem::path const& path)
{
    return message_of<base::Error>([&] { File::open(path); });
}

void write_sample(std::filesystem::path const& path)
{
    auto file = File::create(path);
    std::vector<std::int64_t> const values(1000, 7);
    file.write<std::int64_t>("column", values);
    file.close();
}

//! No file of the process may grow beyond \p bytes while this lives: what a
//! full disk looks like to the library.
class SmallDisk
{
  public:
    explicit SmallDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        rlimit const limit{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    SmallDisk(SmallDisk const&) = delete;
    SmallDisk& operator=(SmallDisk const&) = delete;

  private:
    rlimit before_{};       //!< given back
    void (*handler_)(int);  //!< given back
};

TEST(BrokenFile, IsMissing)
{
    ScratchFolder const folder;

    EXPECT_THAT(opening_message(folder / "none.h5"),
                AllOf(HasSubstr("none.h5"), HasSubstr("no such file")));
}

TEST(BrokenFile, IsAFolder)
{
    ScratchFolder const folder;

    EXPECT_THAT(opening_message(folder / "."), HasSubstr("not a file"));
}

TEST(BrokenFile, IsForeign)
{
    ScratchFolder const folder;
    write_content(folder / "x.h5", "code,name\n1,2\n");
    write_content(folder / "empty.h5", "");

    EXPECT_THAT(opening_message(folder / "x.h5"),
                HasSubstr("is not an HDF5 file"));
    EXPECT_THAT(opening_message(folder / "empty.h5"),
                HasSubstr("is not an HDF5 file"));
}

TEST(BrokenFile, IsCutOff)
{
    ScratchFolder const folder;
    write_sample(folder / "whole.h5");
    auto const bytes = content_of(folder / "whole.h5");
    for (std::size_t const size : {std::size_t{20}, std::size_t{100},
                                   bytes.size() / 2, bytes.size() - 1}) {
        write_content(folder / "part.h5", bytes.substr(0, size));

        auto const message = opening_message(folder / "part.h5");

        EXPECT_THAT(message, HasSubstr("part.h5")) << size;
        EXPECT_THAT(message, Not(HasSubstr("\n"))) << size;
    }
}

TEST(BrokenFile, LacksADataSet)
{
    ScratchFolder const folder;
    write_sample(folder / "x.h5");
    auto const file = File::open(folder / "x.h5");

    EXPECT_FALSE(file.has_data_set("other"));
    EXPECT_THAT(message_of<base::Error>([&] { file.data_set("other"); }),
                AllOf(HasSubstr("data set 'other'"), HasSubstr("x.h5"),
                      HasSubstr("missing")));
}

TEST(BrokenFile, HasADamagedChunk)
{
    ScratchFolder const folder;
    auto file = File::create(folder / "x.h5");
    std::vector<std::int64_t> values(5000);
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = static_cast<std::int64_t>(i * i);
    }
    file.write<std::int64_t>("counts", {5000}, values, Storage::compressed);
    file.close();
    auto bytes = content_of(folder / "x.h5");
    auto const middle = bytes.size() - 3000;  // inside the deflated chunk
    for (std::size_t i = middle; i < middle + 200; ++i) {
        bytes[i] = static_cast<char>(~bytes[i]);
    }
    write_content(folder / "x.h5", bytes);

    EXPECT_THAT(message_of<base::Error>([&] {
                    File::open(folder / "x.h5").read<std::int64_t>("counts");
                }),
                HasSubstr("cannot read data set 'counts'"));
}

TEST(BrokenFile, DoesNotFitTheDisk)
{
    ScratchFolder const folder;
    std::vector<std::int64_t> const values(100000, 7);
    ::testing::internal::CaptureStderr();
    std::string plain;
    std::string late;
    {
        SmallDisk const disk(4096);
        plain = message_of<base::Error>([&] {
            auto file = File::create(folder / "plain.h5");
            file.write<std::int64_t>("column", values);
            file.close();
        });
        // So little that only closing the file writes it.
        late = message_of<base::Error>([&] {
            auto file = File::create(folder / "late.h5");
            for (int i = 0; i < 40; ++i) {
                file.write_attribute("a" + std::to_string(i),
                                     std::string(300, 'x'));
            }
            file.close();
        });
    }
    auto const printed = ::testing::internal::GetCapturedStderr();

    EXPECT_THAT(plain, AllOf(HasSubstr("cannot write data set 'column'"),
                             HasSubstr("File too large")));
    EXPECT_THAT(late, AllOf(HasSubstr("late.h5"), HasSubstr("File too large")));
    EXPECT_EQ(printed, "");
}

// A file that failed does not keep others from being written.
TEST(BrokenFile, LeavesTheLibraryUsable)
{
    ScratchFolder const folder;
    {
        SmallDisk const disk(2048);
        EXPECT_THROW(write_sample(folder / "failed.h5"), base::Error);
    }
    std::filesystem::remove(folder / "failed.h5");

    write_sample(folder / "whole.h5");

    EXPECT_EQ(File::open(folder / "whole.h5").read<std::int64_t>("column"),
              std::vector<std::int64_t>(1000, 7));
}

}  // namespace
}  // namespace samspil::hdf5::broken_file_test
