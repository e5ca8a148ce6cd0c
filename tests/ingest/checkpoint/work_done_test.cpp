#include "ingest/checkpoint/work_done.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::ingest::work_done_test {
namespace {

using registers::QualityRule;
using registers::RegisterId;
using ::testing::HasSubstr;

//! Every member is something, and large where it may be.
WorkDone some_work(Step step, std::uint32_t number)
{
    WorkDone work;
    work.step = step;
    work.read = {{number, {5'000'000'000 * number, 7'000'000'000 * number}}};
    work.joined = {number, number + 10};
    work.built = {{number,
                   {"shard-" + std::to_string(number),
                    1,
                    2,
                    number,
                    {number, {{0, number}}, "ab"}}}};
    work.sum = store::PersonSum::from_sums(
        {0xFFFF'FFFF'FFFF'FF00 + number, number}, number);
    work.population = {{2018}, {2017 + static_cast<int>(number)}};
    work.counts.of(RegisterId::social).rows = number;
    work.counts.of(RegisterId::deaths).reject(registers::Rejection::fields());
    work.counts.of(QualityRule::no_patient_contact) = number;
    work.rows = {{"contacts", number, 8, 0xFFFF'FFFF'FFFF'FFFF}};
    return work;
}

TEST(WorkDone, IsTheSameAsText)
{
    for (auto const step : {Step::read_contacts, Step::read_details, Step::join,
                            Step::read_persons, Step::build}) {
        auto const work = some_work(step, 3);

        auto const received = WorkDone::from_text(work.to_text());

        EXPECT_EQ(received.step, step);
        EXPECT_EQ(received.read, work.read);
        EXPECT_EQ(received.joined, work.joined);
        ASSERT_EQ(received.built.size(), 1U);
        EXPECT_EQ(received.built[0].index, 3U);
        EXPECT_EQ(received.built[0].entry.file, "shard-3");
        EXPECT_EQ(received.built[0].entry.registrations, 3);
        EXPECT_EQ(received.sum.high(), work.sum.high());
        EXPECT_EQ(received.population, work.population);
        EXPECT_EQ(received.counts, work.counts);
        EXPECT_EQ(received.rows, work.rows);
        EXPECT_EQ(received.to_text(), work.to_text());
    }
}

TEST(WorkDone, IsAddedUpOverRanks)
{
    auto work = some_work(Step::build, 1);

    work += some_work(Step::build, 2);

    EXPECT_EQ(work.read.size(), 2U);
    EXPECT_EQ(work.joined.size(), 4U);
    EXPECT_EQ(work.built.size(), 2U);
    EXPECT_EQ(work.sum.persons(), 3);
    EXPECT_EQ(work.population, (PopulationYears{{2018}, {2018, 2019}}));
    EXPECT_EQ(work.counts.of(RegisterId::social).rows, 3);
    EXPECT_EQ(work.counts.of(RegisterId::deaths).total_rejected(), 2);
    EXPECT_EQ(work.counts.of(QualityRule::no_patient_contact), 3);
    EXPECT_EQ(work.rows.size(), 2U);
}

TEST(WorkDone, NamesRulesAndCausesAsTheQualityReportDoes)
{
    auto const text = some_work(Step::join, 3).to_text();

    EXPECT_THAT(text, HasSubstr(R"("rules":{"M2.3":3})"));
    EXPECT_THAT(text, HasSubstr(R"({"fields":1})"));
    for (auto const* name : {"M2.3", "fields"}) {
        auto changed = text;
        changed.replace(changed.find(name), 4, "Misc");
        EXPECT_THAT(test::message_of<base::Error>(
                        [&] { WorkDone::from_text(changed); }),
                    HasSubstr("is no count of the quality report"));
    }
}

TEST(WorkDone, OfAnotherTextIsAnError)
{
    for (auto const* text :
         {"", "[]", R"({"step": "sleep"})", R"({"step": "join"})"}) {
        EXPECT_NE(
            test::message_of<base::Error>([&] { WorkDone::from_text(text); }),
            "")
            << text;
    }
}

}  // namespace
}  // namespace samspil::ingest::work_done_test
