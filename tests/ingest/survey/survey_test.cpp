#include "ingest/survey/survey.hpp"

#include <gmock/gmock.h>

#include <string>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::ingest::survey_test {
namespace {

using registers::Field;
using registers::RegisterId;
using test::ScratchFolder;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;

constexpr auto const* population =
    "PNR,FOED_DAG,KOEN,BOPIKOM,further\n1,1950-01-01,1,101,\n"
    "2,1950-01-01,2,101,\n";

Options options_of(ScratchFolder const& folder)
{
    Options options;
    options.registers = folder.path();
    return options;
}

TEST(Survey, TellsColumnsRowsYearsAndWhatIsAbsent)
{
    ScratchFolder const folder;
    test::write_content(folder / "bef2018.csv", population);
    test::write_content(folder / "notes.txt", "x");
    test::write_content(
        folder / "dod.csv",
        "pnr;DODDATO\n1;2019-05-01\n2;x\n3;2021-05-01\n\n4;2020-01-01");

    auto const found = survey(options_of(folder));

    ASSERT_EQ(found.files.size(), 2U);
    auto const& of_2018 = found.files[0];
    EXPECT_EQ(of_2018.source, RegisterId::population);
    EXPECT_THAT(of_2018.columns,
                AllOf(Contains(FieldColumn{Field::municipality, "BOPIKOM"}),
                      Contains(FieldColumn{Field::reference_date, {}})));
    EXPECT_TRUE(of_2018.is_whole);
    EXPECT_EQ(of_2018.rows, 2);
    EXPECT_EQ(of_2018.years, base::Years(2018, 2018));
    EXPECT_EQ(of_2018.charsets, registers::Charsets{});
    EXPECT_EQ(of_2018.row_bytes, 48);
    auto const& deaths = found.files[1];
    EXPECT_EQ(deaths.rows, 4);
    EXPECT_EQ(deaths.years, base::Years(2019, 2021));
    EXPECT_DOUBLE_EQ(deaths.bad_share, 0.25);
    EXPECT_EQ(deaths.bad_cause, "unreadable death_date");
    EXPECT_THAT(found.ignored, Contains("notes.txt"));
    EXPECT_THAT(found.absent, Contains(RegisterId::social));
    EXPECT_EQ(found.shards, 8U);
    EXPECT_EQ(found.problem_count(), 0U);
}

TEST(Survey, TellsAllFilesThatCannotBeRead)
{
    ScratchFolder const folder;
    test::write_content(folder / "bef2018.csv", population);
    test::write_content(folder / "bef2019.csv", "PNR,FOED_DAG,KOEN\n");
    test::write_content(folder / "dod.csv", "CPR,DODDATO\n");
    test::write_content(folder / "handicap.csv", "");

    auto const found = survey(options_of(folder));

    EXPECT_EQ(found.problem_count(), 3U);
    EXPECT_EQ(found.files[0].problem, "");
    EXPECT_THAT(found.files[1].problem, HasSubstr("municipality"));
    EXPECT_THAT(found.files[2].problem, HasSubstr("there is CPR"));
    EXPECT_THAT(found.files[3].problem, HasSubstr("empty"));
}

TEST(Survey, KnowsCharactersOfBothEncodings)
{
    ScratchFolder const folder;
    test::write_content(folder / "bef2018.csv", population);
    auto const social = [](std::string const& group) {
        return "PNR,YDELSE,HANDLEKOM,BETALKOM,STARTDATO,SLUTDATO,MAALGRUPPE\n"
               "1,1.4,101,101,2019-01-01,," +
               group + "\n";
    };
    test::write_content(folder / "handicap1.csv", social("\xC3\xB8"));
    test::write_content(folder / "handicap2.csv", social("\xF8"));

    auto const found = survey(options_of(folder));

    EXPECT_EQ(found.files[1].charsets, (registers::Charsets{true, false}));
    EXPECT_EQ(found.files[2].charsets, (registers::Charsets{false, true}));
}

TEST(Survey, EstimatesTheRowsOfALargeFile)
{
    ScratchFolder const folder;
    test::write_content(folder / "bef2018.csv", population);
    // The rows become longer: the head alone would mislead.
    constexpr int rows = 200'000;
    std::string text = "PNR,DODDATO,further\n";
    for (int i = 0; i < rows; ++i) {
        text += std::to_string(100'000 + i) + ",20" +
                std::to_string(10 + i * 10 / rows) + "-05-01," +
                std::string(static_cast<std::size_t>(i * 20 / rows), 'x') +
                "\n";
    }
    test::write_content(folder / "dod.csv", text);

    auto const found = survey(options_of(folder)).files[1];

    EXPECT_FALSE(found.is_whole);
    EXPECT_NEAR(static_cast<double>(found.rows), rows, 0.05 * rows);
    EXPECT_EQ(found.years, base::Years(2010, 2019));
    EXPECT_EQ(found.bad_share, 0);  // no piece begins or ends inside a row
}

TEST(Survey, StopsWhereAnIngestWouldForTheFolderAsAWhole)
{
    ScratchFolder const folder;
    EXPECT_THROW(survey(options_of(folder)), base::Error);
    test::write_content(folder / "bef2018.csv", population);
    auto options = options_of(folder);
    options.shards = 5000;
    EXPECT_THROW(survey(options), base::UsageError);
}

}  // namespace
}  // namespace samspil::ingest::survey_test
