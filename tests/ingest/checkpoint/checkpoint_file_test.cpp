#include "ingest/checkpoint/checkpoint_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::ingest::checkpoint_file_test {
namespace {

using test::ScratchFolder;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

//! Two registers, a key and a plan of them.
class PlannedRun
{
  public:
    PlannedRun()
    {
        options_.registers = folder_.path();
        options_.key_file =
            test::write_private(folder_ / "key", "0123456789abcdef");
        test::write_content(folder_ / "bef2020.csv",
                            "PNR,REFERENCETID,FOED_DAG,KOEN,KOM\n");
        test::write_content(folder_ / "dod2020.csv", "PNR,DODDATO\n1,2\n");
    }

    ScratchFolder const& folder() const { return folder_; }
    Options& options() { return options_; }
    RunIdentity identity(std::string const& version = "1.2.3") const
    {
        return identity_of(make_plan(options_, "", base::Log()), version);
    }

  private:
    ScratchFolder folder_;
    Options options_;
};

WorkDone some_work()
{
    WorkDone work;
    work.step = Step::join;
    work.joined = {3, 1};
    return work;
}

std::string refusal(ScratchFolder const& folder, RunIdentity const& own)
{
    return test::message_of<base::Error>(
        [&] { read_checkpoint(folder.path(), own); });
}

TEST(CheckpointFile, TellsItsOwnRunWhatIsDone)
{
    PlannedRun const run;
    ScratchFolder const folder;

    write_checkpoint(folder.path(), run.identity(), some_work());

    EXPECT_EQ(read_checkpoint(folder.path(), run.identity()).to_text(),
              some_work().to_text());
    EXPECT_EQ(test::mode_of(folder / checkpoint_name), 0600);
}

TEST(CheckpointFile, HoldsNoKey)
{
    PlannedRun const run;
    ScratchFolder const folder;
    write_checkpoint(folder.path(), run.identity(), some_work());

    EXPECT_THAT(test::content_of(folder / checkpoint_name),
                AllOf(Not(HasSubstr("0123456789abcdef")),
                      Not(HasSubstr("30313233")), HasSubstr("key of the ids")));
}

TEST(CheckpointFile, OfAnotherRunIsRefusedAndTheDifferenceNamed)
{
    struct Case
    {
        std::string told;
        std::function<void(PlannedRun&)> change;
    };
    for (auto const& [told, change] : std::vector<Case>{
             {"years",
              [](PlannedRun& run) {
                  run.options().years = {2019, 2022};
              }},
             {"observation end",
              [](PlannedRun& run) {
                  run.options().observation_end = base::Minute(5);
              }},
             {"number of shards",
              [](PlannedRun& run) { run.options().shards = 77; }},
             {"key of the ids",
              [](PlannedRun& run) {
                  run.options().key_file = test::write_private(
                      run.folder() / "other", "0123456789abcdeF");
              }},
             {"key of the ids",
              [](PlannedRun& run) { run.options().key_file.reset(); }},
             {"dod2020.csv, which has changed",
              [](PlannedRun& run) {
                  test::write_content(run.folder() / "dod2020.csv",
                                      "PNR,DODDATO\n1,2\n3,4\n");
              }},
             {"dod2020.csv, which has changed",
              [](PlannedRun& run) {
                  auto const path = run.folder() / "dod2020.csv";
                  std::filesystem::last_write_time(
                      path, std::filesystem::last_write_time(path) -
                                std::chrono::microseconds(1));
              }},
             {"number of register files (2 then, 3 now)",
              [](PlannedRun& run) {
                  test::write_content(run.folder() / "dod2021.csv",
                                      "PNR,DODDATO\n");
              }},
             {"dod2020.csv then",
              [](PlannedRun& run) {
                  std::filesystem::rename(run.folder() / "dod2020.csv",
                                          run.folder() / "dod2021.csv");
              }},
         }) {
        PlannedRun run;
        ScratchFolder const folder;
        write_checkpoint(folder.path(), run.identity(), some_work());

        change(run);

        EXPECT_THAT(refusal(folder, run.identity()),
                    AllOf(HasSubstr("checkpoint.json is of another run: it "
                                    "differs in "),
                          HasSubstr(told)));
    }
}

TEST(CheckpointFile, OfAnotherProgramIsRefused)
{
    PlannedRun const run;
    ScratchFolder const folder;
    write_checkpoint(folder.path(), run.identity("1.2.4"), some_work());

    EXPECT_THAT(refusal(folder, run.identity()),
                HasSubstr("the program's version (1.2.4 then, 1.2.3 now)"));
}

TEST(CheckpointFile, OfAnotherFormatIsRefused)
{
    PlannedRun const run;
    ScratchFolder const folder;
    write_checkpoint(folder.path(), run.identity(), some_work());
    auto const path = folder / checkpoint_name;
    auto json = nlohmann::json::parse(test::content_of(path));

    json["format_version"] = "7.0";
    test::write_content(path, json.dump());
    EXPECT_THAT(refusal(folder, run.identity()),
                HasSubstr("is of format version 7.0"));
    json["filetype"] = "a letter";
    test::write_content(path, json.dump());
    EXPECT_THAT(refusal(folder, run.identity()), HasSubstr("is no checkpoint"));
}

TEST(CheckpointFile, ThatIsDamagedIsRefused)
{
    PlannedRun const run;
    ScratchFolder const folder;
    write_checkpoint(folder.path(), run.identity(), some_work());
    auto const path = folder / checkpoint_name;
    auto const content = test::content_of(path);
    auto changed = content;
    changed.replace(changed.find("[3,1]"), 5, "[3,2]");
    for (auto const& text :
         {content.substr(0, content.size() / 2), std::string(),
          std::string("[]"), std::string("{}"), changed}) {
        test::write_content(path, text);
        EXPECT_THAT(refusal(folder, run.identity()), HasSubstr("is damaged"))
            << text;
    }
}

}  // namespace
}  // namespace samspil::ingest::checkpoint_file_test
