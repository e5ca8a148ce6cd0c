#include "store/shard_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <thread>

#include "base/error.hpp"
#include "hdf5/file.hpp"
#include "sample_shard.hpp"
#include "support/read_shard.hpp"
#include "support/scratch_folder.hpp"
#include "support/thorough.hpp"

// The library keeps some memory of a file that it cannot make sense of; the
// leak sanitizer asks for this function by its name.
extern "C" char const* __lsan_default_suppressions()
{
    return "leak:libhdf5";
}

namespace samspil::store::shard_file_test {
namespace {

using test::content_of;
using test::message_of;
using test::read_shard;
using test::sample_shard;
using test::ScratchFolder;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr base::Years years{2018, 2022};

std::string read_fault(std::filesystem::path const& path)
{
    return message_of<base::Error>(
        [&] { read_shard(path, years, ReadKeys::yes); });
}

//! Write the sample shard after a change of its columns; the fault of reading
//! it, which must name the file.
template <class Change>
std::string fault_after(Change const& change)
{
    ScratchFolder const folder;
    auto shard = sample_shard();
    change(shard);
    write_shard(folder / "shard.h5", shard);
    auto const message = read_fault(folder / "shard.h5");
    EXPECT_THAT(message, HasSubstr((folder / "shard.h5").string()));
    return message;
}

void expect_same(Shard const& read, Shard const& written)
{
    EXPECT_EQ(read.keys, written.keys);
    EXPECT_EQ(read.birth_days, written.birth_days);
    EXPECT_EQ(read.death_days, written.death_days);
    EXPECT_EQ(read.sexes, written.sexes);
    EXPECT_EQ(read.residences, written.residences);
    EXPECT_EQ(read.contact_offsets, written.contact_offsets);
    EXPECT_EQ(read.contacts, written.contacts);
    EXPECT_EQ(read.registration_offsets, written.registration_offsets);
    EXPECT_EQ(read.registrations, written.registrations);
}

TEST(ShardFile, IsReadAsItWasWritten)
{
    ScratchFolder const folder;
    auto const written = sample_shard();

    write_shard(folder / "shard.h5", written);
    auto const read = read_shard(folder / "shard.h5", years, ReadKeys::yes);

    expect_same(read, written);
    EXPECT_EQ(test::mode_of(folder / "shard.h5"), 0600);
}

TEST(ShardFile, KeysAreReadOnlyWhenAskedFor)
{
    ScratchFolder const folder;
    write_shard(folder / "shard.h5", sample_shard());

    auto const shard = read_shard(folder / "shard.h5", years);

    EXPECT_THAT(shard.keys, IsEmpty());
    EXPECT_EQ(shard.person_count(), 3U);
}

TEST(ShardFile, TakesThePlaceOfAnother)
{
    ScratchFolder const folder;
    write_shard(folder / "none.h5", Shard(years.residence_count()));
    write_shard(folder / "some.h5", sample_shard());
    auto shard = read_shard(folder / "some.h5", years, ReadKeys::yes);

    read_shard(folder / "none.h5", ReadKeys::no, shard);
    EXPECT_EQ(shard.bytes(), Shard(years.residence_count()).bytes());
    EXPECT_THAT(shard.contacts, IsEmpty());

    read_shard(folder / "some.h5", ReadKeys::no, shard);
    EXPECT_THAT(shard.keys, IsEmpty());
    EXPECT_EQ(shard.contacts, sample_shard().contacts);
    EXPECT_EQ(shard.registration_offsets, sample_shard().registration_offsets);
}

TEST(ShardFile, IsReadByManyThreadsAtOnce)
{
    ScratchFolder const folder;
    auto const written = sample_shard();
    write_shard(folder / "shard.h5", written);
    std::vector<std::thread> readers;
    for (int i = 0; i < 4; ++i) {
        readers.emplace_back([&] {
            for (int j = 0; j < 20; ++j) {
                expect_same(
                    read_shard(folder / "shard.h5", years, ReadKeys::yes),
                    written);
                EXPECT_THROW(read_shard(folder / "absent.h5", years),
                             base::Error);
            }
        });
    }
    for (auto& reader : readers) {
        reader.join();
    }
}

TEST(ShardFile, MayHoldNobody)
{
    ScratchFolder const folder;
    write_shard(folder / "shard.h5", Shard(years.residence_count()));

    auto const shard = read_shard(folder / "shard.h5", years, ReadKeys::yes);

    EXPECT_EQ(shard.person_count(), 0U);
}

TEST(ShardFile, IsTheSameBytesForTheSamePersons)
{
    ScratchFolder const folder;

    write_shard(folder / "a.h5", sample_shard());
    write_shard(folder / "b.h5", sample_shard());

    EXPECT_EQ(content_of(folder / "a.h5"), content_of(folder / "b.h5"));
}

TEST(ShardFile, ThatIsNotThereIsAnErrorThatNamesIt)
{
    ScratchFolder const folder;
    auto const path = folder / "shard-00000.h5";

    EXPECT_THAT(read_fault(path), HasSubstr(path.string()));
}

TEST(ShardFile, CutOffAnywhereIsAnErrorThatNamesIt)
{
    ScratchFolder const folder;
    auto const path = folder / "shard.h5";
    write_shard(path, sample_shard());
    auto const whole = content_of(path);
    for (auto const size : {std::size_t{0}, std::size_t{100}, whole.size() / 2,
                            whole.size() - 1}) {
        test::write_content(path, whole.substr(0, size));

        EXPECT_THAT(read_fault(path), HasSubstr(path.string())) << size;
    }
}

//! The fault of reading the sample shard after one byte of a column changed
//! on the disk.
template <class T>
std::string fault_after_a_flip(std::vector<T> const& column)
{
    ScratchFolder const folder;
    auto const path = folder / "shard.h5";
    write_shard(path, sample_shard());
    auto bytes = content_of(path);
    std::string const sought(reinterpret_cast<char const*>(column.data()),
                             column.size() * sizeof(T));
    auto const position = bytes.find(sought) + sought.size() - 1;
    bytes.at(position) = static_cast<char>(bytes.at(position) ^ 1);
    test::write_content(path, bytes);
    auto const message = read_fault(path);
    EXPECT_THAT(message, HasSubstr(path.string()));
    return message;
}

TEST(ShardFile, AChangedByteInAnyColumnIsAnErrorThatNamesIt)
{
    auto const shard = sample_shard();

    EXPECT_THAT(fault_after_a_flip(shard.keys), HasSubstr("'key'"));
    EXPECT_THAT(fault_after_a_flip(shard.birth_days), HasSubstr("'birth_day'"));
    EXPECT_THAT(fault_after_a_flip(shard.death_days), HasSubstr("'death_day'"));
    EXPECT_THAT(fault_after_a_flip(shard.residences), HasSubstr("'residence'"));
    EXPECT_THAT(fault_after_a_flip(shard.contacts), HasSubstr("'contact'"));
    EXPECT_THAT(fault_after_a_flip(shard.registrations),
                HasSubstr("'registration'"));
}

// HDF5's own bytes as well, which have no checksums.
TEST(ShardFile, AChangedByteAnywhereIsToldOrDoesNoHarm)
{
    ScratchFolder const folder;
    auto const path = folder / "shard.h5";
    auto const written = sample_shard();
    write_shard(path, written);
    auto const whole = content_of(path);
    std::size_t told = 0;
    // 7: all bits of a byte have their turn.
    constexpr std::size_t step = test::is_thorough ? 1 : 7;
    for (std::size_t position = 0; position < whole.size(); position += step) {
        auto bytes = whole;
        auto const bit = 1 << position % 8;
        bytes[position] = static_cast<char>(bytes[position] ^ bit);
        test::write_content(path, bytes);
        try {
            SCOPED_TRACE(position);
            expect_same(read_shard(path, years, ReadKeys::yes), written);
        } catch (base::Error const& error) {
            EXPECT_THAT(error.what(), AllOf(HasSubstr(path.string()),
                                            HasSubstr("ingest anew")))
                << position;
            ++told;
        }
    }
    EXPECT_GT(told, whole.size() / step / 3);
}

// No memory is asked for that a damaged length promises.
TEST(ShardFile, AnAbsurdLengthIsToldBeforeMemoryIsTaken)
{
    ScratchFolder const folder;
    auto const path = folder / "shard.h5";
    auto const shard = sample_shard();
    write_shard(path, shard);
    auto bytes = content_of(path);
    auto const shape_of = [](std::uint64_t rows) {
        std::array<std::uint64_t, 2> const shape{rows, 3};
        return std::string(reinterpret_cast<char const*>(shape.data()),
                           sizeof(shape));
    };
    auto const found = bytes.find(shape_of(shard.contacts.size()));
    ASSERT_NE(found, std::string::npos);
    for (int const bit : {40, 62}) {
        auto const absurd = shard.contacts.size() + (std::uint64_t{1} << bit);
        test::write_content(
            path, std::string(bytes).replace(found, 16, shape_of(absurd)));

        EXPECT_THAT(read_fault(path), HasSubstr("ingest anew"));
    }
}

TEST(ShardFile, OfOtherYearsIsAnError)
{
    ScratchFolder const folder;
    auto const path = folder / "shard.h5";
    write_shard(path, sample_shard());

    auto const message = message_of<base::Error>(
        [&] { read_shard(path, base::Years(2018, 2023)); });

    EXPECT_THAT(message,
                AllOf(HasSubstr(path.string()), HasSubstr("residence")));
}

TEST(ShardFile, OffsetsThatDoNotFitAreAnError)
{
    auto const damaged = HasSubstr("damaged");
    EXPECT_THAT(fault_after([](Shard& s) { s.contact_offsets[0] = 1; }),
                damaged);
    EXPECT_THAT(fault_after([](Shard& s) { s.contact_offsets[1] = 5; }),
                damaged);
    EXPECT_THAT(fault_after([](Shard& s) { s.contact_offsets[3] = 3; }),
                damaged);
    EXPECT_THAT(fault_after([](Shard& s) { s.registration_offsets[2] = 9; }),
                damaged);
    EXPECT_THAT(fault_after([](Shard& s) { s.contact_offsets.pop_back(); }),
                damaged);
}

TEST(ShardFile, ColumnsOfDifferentLengthAreAnError)
{
    EXPECT_THAT(fault_after([](Shard& s) { s.death_days.pop_back(); }),
                HasSubstr("damaged"));
    EXPECT_THAT(fault_after([](Shard& s) { s.sexes.push_back(0); }),
                HasSubstr("damaged"));
}

TEST(ShardFile, WithoutAColumnIsAnErrorThatNamesIt)
{
    ScratchFolder const folder;
    auto const path = folder / "shard.h5";
    hdf5::File::create(path).close();

    EXPECT_THAT(read_fault(path),
                AllOf(HasSubstr(path.string()), HasSubstr("birth_day")));
}

TEST(ShardFile, IsNotWrittenOverAnother)
{
    ScratchFolder const folder;
    write_shard(folder / "shard.h5", sample_shard());

    EXPECT_THROW(write_shard(folder / "shard.h5", sample_shard()), base::Error);
}

TEST(ShardFile, IsNamedByItsNumber)
{
    EXPECT_EQ(shard_file_name(0), "shard-00000.h5");
    EXPECT_EQ(shard_file_name(65535), "shard-65535.h5");
}

}  // namespace
}  // namespace samspil::store::shard_file_test
