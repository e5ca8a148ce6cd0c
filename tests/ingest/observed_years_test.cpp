#include "ingest/observed_years.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

// M2.4
namespace samspil::ingest::observed_years_test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

constexpr base::Years years(2018, 2020);

//! 24:00 of a day.
base::Minute end_on(int year, int month, int day)
{
    return base::end_of(base::to_day({year, month, day}));
}

std::string refusal(base::Minute end)
{
    return test::message_of<base::UsageError>(
        [end] { require_observed_years(years, end); });
}

TEST(ObservedYears, AnEndBeforeTheFirstIsRefused)
{
    EXPECT_EQ(refusal(end_on(2018, 1, 1)), "");
    EXPECT_EQ(refusal(years.end()), "");
    EXPECT_EQ(refusal(end_on(2030, 1, 1)), "");
    EXPECT_THAT(refusal(end_on(2017, 12, 31)),
                AllOf(HasSubstr("--observation-end 2017-12-31 is before the "
                                "first of --years 2018-2020"),
                      HasSubstr("give the last day")));
}

TEST(ObservedYears, ThoseAfterTheEndAreNamed)
{
    EXPECT_EQ(warning_of_unobserved_years(years, years.end()), std::nullopt);
    EXPECT_EQ(warning_of_unobserved_years(years, end_on(2020, 1, 1)),
              std::nullopt);
    EXPECT_THAT(
        warning_of_unobserved_years(years, end_on(2019, 12, 31)).value_or(""),
        AllOf(HasSubstr("ends on 2019-12-31"), HasSubstr("starts in 2020 is")));
    EXPECT_THAT(
        warning_of_unobserved_years(years, end_on(2018, 5, 6)).value_or(""),
        HasSubstr("starts in 2019-2020 is"));
}

}  // namespace
}  // namespace samspil::ingest::observed_years_test
