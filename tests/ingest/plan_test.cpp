#include "ingest/plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/error.hpp"
#include "support/person_builder.hpp"
#include "support/scratch_folder.hpp"
#include "tiny_registers.hpp"

namespace samspil::ingest::plan_test {
namespace {

using test::ScratchFolder;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(DefaultShardCount, IsAPowerOfTwoOfAboutFortyEightMegabytes)
{
    constexpr std::int64_t megabyte = 1'000'000;
    EXPECT_EQ(default_shard_count(0), 8U);
    EXPECT_EQ(default_shard_count(8 * 48 * megabyte), 8U);
    EXPECT_EQ(default_shard_count(8 * 48 * megabyte + 8), 16U);
    EXPECT_EQ(default_shard_count(16 * 48 * megabyte), 16U);
    EXPECT_EQ(default_shard_count(20'000 * megabyte), 512U);
    EXPECT_EQ(default_shard_count(1'000'000'000 * megabyte), 4096U);
}

//! The plan of the tiny registers, and what the log says of it.
struct Planned
{
    ScratchFolder folder;
    std::ostringstream log;
    Plan plan;

    explicit Planned(Options options = {})
    {
        write_tiny_registers(folder.path());
        test::write_content(folder / "readme.txt", "by hand");
        options.registers = folder.path();
        plan = make_plan(options, "/work folder", base::Log(log, false));
    }
};

TEST(Plan, TellsWhatIsThereWhatIsAbsentAndWhatIsIgnored)
{
    Planned const planned;

    auto const text = planned.log.str();
    EXPECT_THAT(text, AllOf(HasSubstr("registers: 14 files"),
                            HasSubstr("absent, taken as empty: lpr_a_kontakt"),
                            HasSubstr("ignored: readme.txt"),
                            HasSubstr("key that everybody knows")));
    EXPECT_EQ(planned.plan.files.size(), 14U);
}

TEST(Plan, TakesTheDefaultsOfTheContract)
{
    Planned const planned;

    EXPECT_EQ(planned.plan.shards, 8U);
    EXPECT_EQ(planned.plan.years, base::Years(2018, 2022));
    EXPECT_EQ(planned.plan.observation_end, test::at("2022-12-31 24:00"));
    EXPECT_EQ(planned.plan.context.key, records::public_key);
    EXPECT_TRUE(planned.plan.context.has_lpr2);
}

TEST(Plan, TakesWhatTheUserAsksFor)
{
    ScratchFolder const folder;
    Options options;
    options.shards = 3;
    options.years = {2019, 2020};
    options.observation_end = test::at("2020-06-30 24:00");
    options.key_file = test::write_private(folder / "key", "0123456789abcdef");

    Planned const planned(options);

    EXPECT_EQ(planned.plan.shards, 3U);
    EXPECT_EQ(planned.plan.years, base::Years(2019, 2020));
    EXPECT_EQ(planned.plan.observation_end, test::at("2020-06-30 24:00"));
    EXPECT_EQ(planned.plan.context.key[15], 'f');
    EXPECT_THAT(planned.log.str(), Not(HasSubstr("public key")));
}

TEST(Plan, AddsUpTheBytesOfItsFiles)
{
    Planned const planned;
    std::int64_t bytes = 0;
    for (auto const& entry :
         std::filesystem::directory_iterator(planned.folder.path())) {
        if (entry.path().extension() == ".csv") {
            bytes += static_cast<std::int64_t>(entry.file_size());
        }
    }

    EXPECT_EQ(planned.plan.input_bytes(), bytes);
}

TEST(Plan, IsTheSameAfterABroadcast)
{
    Planned planned;
    auto& plan = planned.plan;
    plan.context.key[3] = 200;
    plan.context.home_values = {"H", "hj\xe6m"};  // ISO-8859-1
    plan.context.specialty_values = {
        {registers::RegisterId::lpr_a_kontakt, "\xc6ldre"}};
    plan.work_folder = "/data/f\xf8lsom/store.partial";
    plan.observation_end = base::Minute(-5);

    auto const received = broadcast(parallel::Communicator(), plan);

    EXPECT_EQ(received.files, plan.files);
    EXPECT_EQ(received.context.key, plan.context.key);
    EXPECT_EQ(received.context.has_lpr2, plan.context.has_lpr2);
    EXPECT_EQ(received.context.home_values, plan.context.home_values);
    EXPECT_EQ(received.context.specialty_values, plan.context.specialty_values);
    EXPECT_EQ(received.years, plan.years);
    EXPECT_EQ(received.observation_end, plan.observation_end);
    EXPECT_EQ(received.shards, plan.shards);
    EXPECT_EQ(received.work_folder, plan.work_folder);
}

TEST(Plan, WithoutPopulationIsAnError)
{
    ScratchFolder const folder;
    test::write_content(folder / "dod2020.csv", "PNR,DODDATO\n");
    Options options;
    options.registers = folder.path();

    EXPECT_THAT(test::message_of<base::Error>(
                    [&] { make_plan(options, "", base::Log()); }),
                HasSubstr("bef"));
}

//! The names of the planned files, and the log.
std::pair<std::vector<std::string>, std::string> planned_names(
    ScratchFolder const& folder)
{
    Options options;
    options.registers = folder.path();
    std::ostringstream log;
    auto const plan = make_plan(options, "", base::Log(log, false));
    std::vector<std::string> names;
    for (auto const& file : plan.files) {
        names.push_back(file.path.lexically_relative(folder.path()).string());
    }
    return {names, log.str()};
}

TEST(Plan, LeavesACopyOfAFileOutWithAWarning)
{
    ScratchFolder const folder;
    constexpr auto deaths = "PNR,DODDATO\nA,2018-01-01\n";
    test::write_content(folder / "bef2018.csv", "PNR,FOED_DAG,KOEN,KOM\n");
    test::write_content(folder / "dod1.csv", deaths);
    test::write_content(folder / "dod2.csv", deaths);
    test::write_content(folder / "dod3.csv", "PNR,DODDATO\nB,2018-01-01\n");

    auto const [names, log] = planned_names(folder);

    EXPECT_EQ(names, (std::vector<std::string>{"bef2018.csv", "dod1.csv",
                                               "dod3.csv"}));
    EXPECT_THAT(log, AllOf(HasSubstr("dod2.csv holds the same bytes as"),
                           HasSubstr("dod1.csv and is left out")));
}

TEST(Plan, KeepsEqualFilesOfOtherDatesInTheirNamesOrOtherFolders)
{
    ScratchFolder const folder;
    constexpr auto population = "PNR,FOED_DAG,KOEN,KOM\nA,1980-01-01,1,101\n";
    test::write_content(folder / "bef2018.csv", population);
    test::write_content(folder / "bef20181231.csv", population);
    test::write_content(folder / "bef2019.csv", population);
    for (auto const* name : {"dod/a=1/x.csv", "dod/a=2/x.csv"}) {
        std::filesystem::create_directories((folder / name).parent_path());
        test::write_content(folder / name, "PNR,DODDATO\n");
    }

    auto const [names, log] = planned_names(folder);

    EXPECT_EQ(names,
              (std::vector<std::string>{"bef2018.csv", "bef2019.csv",
                                        "dod/a=1/x.csv", "dod/a=2/x.csv"}));
}

}  // namespace
}  // namespace samspil::ingest::plan_test
