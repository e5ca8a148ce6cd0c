#include "store/shard_seal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <random>
#include <utility>

#include "base/error.hpp"
#include "store/format.hpp"
#include "store/sample_shard.hpp"
#include "store/shard_file.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::store::shard_seal_test {
namespace {

using test::content_of;
using test::message_of;
using test::sample_shard;
using test::ScratchFolder;
using test::write_content;
using ::testing::AllOf;
using ::testing::HasSubstr;

ShardEntry write_sample(std::filesystem::path const& folder,
                        std::string const& name,
                        Shard const& shard = sample_shard())
{
    write_shard(folder / name, shard);
    return {name, static_cast<std::int64_t>(shard.person_count()),
            static_cast<std::int64_t>(shard.contacts.size()),
            static_cast<std::int64_t>(shard.registrations.size()),
            seal_of(folder / name)};
}

std::string fault_of(std::filesystem::path const& folder,
                     ShardEntry const& entry)
{
    Shard shard(sample_shard().residence_count());
    return message_of<base::Error>(
        [&] { read_sealed_shard(folder, entry, ReadKeys::yes, shard); });
}

TEST(ShardSeal, OfAWrittenShardFits)
{
    ScratchFolder const folder;
    auto const entry = write_sample(folder.path(), "a.h5");

    EXPECT_EQ(fault_of(folder.path(), entry), "");
    EXPECT_EQ(entry.seal.bytes,
              static_cast<std::int64_t>(content_of(folder / "a.h5").size()));
    EXPECT_EQ(entry.seal, seal_of(folder / "a.h5"));
}

TEST(ShardSeal, DoesNotFitAnotherShardOfTheSameShape)
{
    ScratchFolder const folder;
    auto const entry = write_sample(folder.path(), "a.h5");
    auto other = sample_shard();
    other.sexes[1] = 1 - other.sexes[1];
    std::filesystem::remove(folder / "a.h5");
    write_sample(folder.path(), "a.h5", other);

    EXPECT_THAT(fault_of(folder.path(), entry),
                AllOf(HasSubstr("a.h5"), HasSubstr("store.json describes")));
}

TEST(ShardSeal, OfAnotherNumberOfRowsDoesNotFit)
{
    ScratchFolder const folder;
    auto const entry = write_sample(folder.path(), "a.h5");
    for (auto const count : {&ShardEntry::persons, &ShardEntry::contacts,
                             &ShardEntry::registrations}) {
        auto other = entry;
        ++(other.*count);

        EXPECT_THAT(fault_of(folder.path(), other),
                    HasSubstr("other numbers of rows"));
    }
}

TEST(ShardSeal, ThatCannotBeTakesNoMemory)
{
    ScratchFolder const folder;
    auto const entry = write_sample(folder.path(), "a.h5");
    constexpr auto far = std::int64_t{1} << 60;
    for (auto const& [begin, end] :
         std::vector<std::pair<std::int64_t, std::int64_t>>{
             {-5, 10}, {0, far}, {10, 5}, {far, far + 1}}) {
        auto other = entry;
        other.seal.metadata = {{begin, end}};

        EXPECT_THAT(fault_of(folder.path(), other), HasSubstr("is damaged"));
    }
}

TEST(ShardSeal, IsNotThereForAMissingFile)
{
    ScratchFolder const folder;
    auto const entry = write_sample(folder.path(), "a.h5");
    std::filesystem::remove(folder / "a.h5");

    EXPECT_THAT(fault_of(folder.path(), entry), HasSubstr("a.h5"));
}

TEST(ShardSeal, IsNotTakenThroughALink)
{
    ScratchFolder const folder;
    auto const entry = write_sample(folder.path(), "a.h5");
    std::filesystem::rename(folder / "a.h5", folder / "b.h5");
    std::filesystem::create_symlink("b.h5", folder / "a.h5");

    EXPECT_THAT(fault_of(folder.path(), entry), HasSubstr("a.h5"));
}

// Every byte is under the seal or under a column's checksum.
TEST(ShardSeal, AndChecksumsNoticeEveryBitThatIsChanged)
{
    ScratchFolder const folder;
    auto const entry = write_sample(folder.path(), "a.h5");
    auto bytes = content_of(folder / "a.h5");
    for (std::size_t place = 0; place < bytes.size(); ++place) {
        auto const bit = static_cast<char>(1U << place % 8);
        bytes[place] = static_cast<char>(bytes[place] ^ bit);
        write_content(folder / "a.h5", bytes);

        EXPECT_THAT(fault_of(folder.path(), entry),
                    AllOf(HasSubstr("a.h5"), HasSubstr("is damaged")))
            << place;
        bytes[place] = static_cast<char>(bytes[place] ^ bit);
    }
}

TEST(ShardCodes, ThatTheRulesDoNotKnowAreToldByColumn)
{
    using Change = std::function<void(Shard&)>;
    auto const with_bits = [](std::uint32_t bits) {
        return [bits](Shard& shard) {
            auto* const words =
                reinterpret_cast<std::uint32_t*>(shard.contacts.data());
            words[2] |= bits;
        };
    };
    for (auto const& [column, change] : std::
             vector<
                 std::pair<std::string, Change>>{{"sex",
                                                  [](Shard& shard) {
                                                      shard.sexes[0] = 77;
                                                  }},
                                                 {"residence",
                                                  [](Shard& shard) {
                                                      shard.residences[0] =
                                                          reference::
                                                              ResidenceCode(
                                                                  200);
                                                  }},
                                                 {"birth_day",
                                                  [](Shard& shard) {
                                                      shard.birth_days[1] =
                                                          base::no_day;
                                                  }},
                                                 {"death_day",
                                                  [](Shard& shard) {
                                                      shard.death_days[1] =
                                                          base::Day(
                                                              -2'000'000'000);
                                                  }},
                                                 {"contact", with_bits(3)},
                                                 {"contact",
                                                  with_bits(15U << 8)},
                                                 {"contact",
                                                  with_bits(1U << 5)},
                                                 {"contact",
                                                  with_bits(1U << 31)},
                                                 {"contact",
                                                  [](Shard& shard) {
                                                      auto* const words =
                                                          reinterpret_cast<
                                                              std::int32_t*>(
                                                              shard.contacts
                                                                  .data());
                                                      words[1] = words[0] - 1;
                                                  }},
                                                 {"registration",
                                                  [](Shard& shard) {
                                                      shard.registrations[0]
                                                          .service = 200;
                                                  }},
                                                 {"registration",
                                                  [](Shard& shard) {
                                                      shard.registrations[0]
                                                          .target_group =
                                                          static_cast<
                                                              reference::
                                                                  TargetGroup>(
                                                              9);
                                                  }},
                                                 {"registration",
                                                  [](Shard& shard) {
                                                      shard.registrations[0]
                                                          .acting = reference::
                                                          MunicipalityIndex(
                                                              200);
                                                  }},
                                                 {"registration",
                                                  [](Shard& shard) {
                                                      shard.registrations[0]
                                                          .paying = reference::
                                                          MunicipalityIndex(99);
                                                  }},
                                                 {"registration",
                                                  [](Shard& shard) {
                                                      shard.registrations[0]
                                                          .end =
                                                          shard.registrations[0]
                                                              .start -
                                                          1;
                                                  }}}) {
        ScratchFolder const folder;
        auto shard = sample_shard();
        change(shard);
        auto const entry = write_sample(folder.path(), "a.h5", shard);

        EXPECT_THAT(fault_of(folder.path(), entry),
                    HasSubstr("column '" + column + "' holds a value"));
    }
}

}  // namespace
}  // namespace samspil::store::shard_seal_test
