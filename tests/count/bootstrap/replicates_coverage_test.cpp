#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "count/coverage_survey.hpp"
#include "support/thorough.hpp"

namespace samspil::count::replicates_coverage_test {
namespace {

using test::Coverage;
using test::is_thorough;
using test::Survey;

/*!
 * M12: do intervals hold the true figure in 95 % of samples?
 *
 * Persons are drawn from a population whose figures are counted exactly; each
 * sample is written as a store, and its intervals are those a user gets. Only
 * what rests on 200 persons or stays is looked at, and nothing rare: percentile
 * intervals of rare events are known to be too narrow, here as anywhere.
 */
constexpr std::size_t sample_count = is_thorough ? 1000 : 20;
constexpr double few = 200;

//! Each is to be covered by itself, over all periods and geographies.
constexpr std::string_view main_figures[] = {
    "overlap_of_psychiatry",
    "overlap_of_recipients",
    "overlap_per_1000_adults",
    "psychiatry_per_1000_adults",
    "diagnosis_mix.overlap.F2",
    "level_mix.recipients.residential",
    "overlap_part_of_stays.inpatient",
    "overlap_part_of_bed_days",
    "stays_per_person.overlap.inpatient",
    "stays_per_person.other.inpatient",
    "stays_per_person.overlap.ambulatory",
    "admitted_share.psychiatry",
    "readmission.psychiatry",
    "readmission.overlap",
    "recipients_of_diagnosed",
    "recipients_of_diagnosed.ratio",
    "growth.psychiatry",
    "growth.overlap",
    "deaths_per_1000.population",
    "deaths_per_1000.overlap",
    "deaths_per_1000_standardised.overlap",
    "deaths_per_1000_standardised.psychiatry",
    "mortality_ratio.level.long_term_residential",
    "agreement.acting_paying"};

Survey const& survey()
{
    static Survey const result(sample_count, few);
    return result;
}

//! Of all figures, or of one wherever it is.
Coverage coverage_of(std::string_view id = {})
{
    Coverage sum;
    for (std::size_t i = 0; i < survey().coverages().size(); ++i) {
        if (id.empty() || survey().id_of(i) == id) {
            sum += survey().coverages()[i];
        }
    }
    return sum;
}

TEST(M12_Intervals, CoverTheTruthInNinetyFivePercentOfSamples)
{
    auto const all = coverage_of();

    RecordProperty("coverage", std::to_string(all.share()));
    RecordProperty("pairs", std::to_string(all.pairs));
    EXPECT_GT(all.pairs, 500 * static_cast<std::int64_t>(sample_count));
    EXPECT_GE(all.share(), is_thorough ? 0.93 : 0.85);
    EXPECT_LE(all.share(), is_thorough ? 0.97 : 1);
}

TEST(M12_Intervals, CoverEachOfTheMainFigures)
{
    if (!is_thorough) {
        GTEST_SKIP() << "too few samples";
    }
    for (auto const id : main_figures) {
        auto const coverage = coverage_of(id);

        EXPECT_GE(coverage.pairs, static_cast<std::int64_t>(sample_count))
            << id;
        EXPECT_GE(coverage.share(), 0.93) << id;
        EXPECT_LE(coverage.share(), 0.97) << id;
    }
}

//! Each figure, period and geography by itself: 1,000 samples of 95 % give
//! 92 to 98 % for all of some 700 (four standard errors).
TEST(M12_Intervals, AreNowhereFarFromNinetyFivePercent)
{
    if (!is_thorough) {
        GTEST_SKIP() << "too few samples";
    }
    for (std::size_t i = 0; i < survey().coverages().size(); ++i) {
        auto const& coverage = survey().coverages()[i];
        if (coverage.pairs > static_cast<std::int64_t>(sample_count) * 9 / 10) {
            EXPECT_GE(coverage.share(), 0.92) << survey().id_of(i);
            EXPECT_LE(coverage.share(), 0.98) << survey().id_of(i);
        }
    }
}

}  // namespace
}  // namespace samspil::count::replicates_coverage_test
