#include "ingest/quality_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "registers/rejection.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::ingest::quality_report_test {
namespace {

using nlohmann::json;
using registers::Field;
using registers::QualityCounts;
using registers::QualityRule;
using registers::RegisterId;
using registers::Rejection;
using ::testing::ElementsAre;

QualityCounts with_bad_rows(std::int64_t bad, std::int64_t rows)
{
    QualityCounts counts;
    auto& population = counts.of(RegisterId::population);
    population.rows = rows;
    for (std::int64_t i = 0; i < bad; ++i) {
        population.reject(i == 0 ? Rejection::unreadable(Field::person)
                                 : Rejection::fields());
    }
    return counts;
}

TEST(SumOverRanks, OfOneRankIsItsCounts)
{
    auto counts = with_bad_rows(3, 200);
    counts.of(RegisterId::social).used = 7;
    counts.of(RegisterId::social).not_needed = 8;
    counts.of(QualityRule::no_patient_contact) = 9;

    auto const sum = sum_over_ranks(parallel::Communicator(), counts);

    EXPECT_EQ(sum, counts);
}

TEST(QualityJson, ListsEveryRegisterWithEveryCauseInTheContractsOrder)
{
    Plan plan;
    plan.files.resize(3);
    plan.files[2].source = RegisterId::deaths;

    auto const report = nlohmann::ordered_json::parse(
        quality_json(with_bad_rows(3, 200), plan, {}));

    EXPECT_EQ(report.at("format_version"), "1.0");
    std::vector<std::string> registers;
    for (auto const& [name, entry] : report.at("registers").items()) {
        registers.push_back(name);
        auto const& causes = registers::rejection_causes(
            static_cast<RegisterId>(registers.size() - 1));
        EXPECT_EQ(entry.at("rejected").size(), causes.size()) << name;
    }
    EXPECT_THAT(
        registers,
        ElementsAre("population", "deaths", "lpr_f_kontakter",
                    "lpr_f_diagnoser", "lpr_a_kontakt", "lpr_a_diagnose",
                    "psyk_adm", "psyk_diag", "psyk_pers", "lpr_adm", "lpr_diag",
                    "lpr_bes", "social"));
    auto const& population = report.at("registers").at("population");
    EXPECT_EQ(population.at("files"), 2);
    EXPECT_EQ(population.at("rows"), 200);
    EXPECT_EQ(population.at("rejected").at("fields"), 2);
    EXPECT_EQ(report.at("registers").at("deaths").at("files"), 1);
    EXPECT_EQ(report.at("registers").at("social").at("rows"), 0);
}

TEST(QualityJson, ARuleWithPartsIsTheirSum)
{
    QualityCounts counts;
    counts.of(QualityRule::cut_at_death) = 1;
    counts.of(QualityRule::starts_after_death) = 20;
    counts.of(QualityRule::open_until_observation_end) = 3;
    counts.of(QualityRule::open_zero_minutes) = 40;
    counts.of(QualityRule::starts_after_observation_end) = 500;
    counts.of(QualityRule::duplicate_contact) = 6;
    counts.of(QualityRule::backward_registration) = 7;
    counts.of(QualityRule::no_patient_contact) = 8;

    auto const rules =
        json::parse(quality_json(counts, Plan(), {})).at("rules");

    EXPECT_EQ(rules.at("M1.3"), 21);
    EXPECT_EQ(rules.at("M1.3 cut"), 1);
    EXPECT_EQ(rules.at("M2.4"), 43);  // what starts after it is told besides
    EXPECT_EQ(rules.at("M2.4 after observation_end"), 500);
    EXPECT_EQ(rules.at("M2.5"), 6);
    EXPECT_EQ(rules.at("M2.5 backward"), 0);
    EXPECT_EQ(rules.at("M5.3"), 7);
    EXPECT_EQ(rules.at("M2.3"), 8);
    for (auto const* rule : {"M1.4", "M1.6", "M5.2"}) {
        EXPECT_EQ(rules.at(rule), 0) << rule;
    }
}

TEST(QualityJson, ListsRulesInTheirOrderWithSumsFirst)
{
    auto const report = nlohmann::ordered_json::parse(
        quality_json(QualityCounts(), Plan(), {}));

    std::vector<std::string> labels;
    for (auto const& [label, count] : report.at("rules").items()) {
        labels.push_back(label);
    }
    EXPECT_THAT(
        labels,
        ElementsAre("M1.3", "M1.3 cut", "M1.3 dropped", "M1.4", "M1.6", "M2.3",
                    "M2.4", "M2.4 until observation_end", "M2.4 0 minutes",
                    "M2.4 after observation_end", "M2.5", "M2.5 backward",
                    "M2.5 duplicates", "M2.6", "M5.2", "M5.3", "M5.3 backward",
                    "M5.3 duplicates", "open end by date"));
}

TEST(QualityJson, EveryCheckHasAnEntryAndThoseThatFoundSomethingOneEach)
{
    Plan plan;
    plan.files.resize(1);
    plan.files[0].path = "/somewhere/dod2022.csv";
    registers::Finding finding{.check = registers::CheckId::cut_file,
                               .verdict = registers::Verdict::warning,
                               .source = RegisterId::deaths,
                               .file = 0,
                               .share = 1,
                               .what = "text"};
    registers::Finding fine{.check = registers::CheckId::gaps, .share = 0.25};

    auto const report = nlohmann::ordered_json::parse(
        quality_json(QualityCounts(), plan, {finding, fine, finding}));

    auto const& checks = report.at("checks");
    ASSERT_EQ(checks.size(), registers::check_count + 1);
    EXPECT_EQ(checks[0].dump(),
              R"({"id":"bad-rows","result":"ok","register":null,)"
              R"("file":null,"share":0.0,"text":""})");
    EXPECT_EQ(checks[1].dump(),
              R"({"id":"cut-file","result":"warning","register":"deaths",)"
              R"("file":"dod2022.csv","share":1.0,"text":"text"})");
    EXPECT_EQ(checks[2], checks[1]);
    EXPECT_EQ(checks[14].at("id"), "gaps");
    EXPECT_EQ(checks[14].at("share"), 0.25);
    EXPECT_EQ(report.at("confidential"), "yes");
}

}  // namespace
}  // namespace samspil::ingest::quality_report_test
