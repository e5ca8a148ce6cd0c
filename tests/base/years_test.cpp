#include "base/years.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::base::years_test {
namespace {

TEST(M1_1_Years, AreReadAsARangeOrAsOne)
{
    EXPECT_EQ(Years::parse("2018-2022"), Years(2018, 2022));
    EXPECT_EQ(Years::parse("2020"), Years(2020, 2020));
    EXPECT_EQ(Years::parse("2020-2020"), Years(2020, 2020));
    EXPECT_EQ(Years::parse("1900-1931").count(), max_years);
}

TEST(M1_1_Years, AnythingElseIsAUsageErrorThatNamesTheForm)
{
    for (auto const* text :
         {"", "-", "2018-", "-2022", "18-22", "2018-2022-2023", "2018 - 2022",
          "2018–2022", "20l8", "+018", "2018,2022", " 2018"}) {
        auto const message =
            test::message_of<UsageError>([&] { Years::parse(text); });

        EXPECT_EQ(message, "years '" + std::string(text) +
                               "' are not of the form 2018-2022");
    }
}

TEST(M1_1_Years, BackwardFarAndTooManyAreUsageErrors)
{
    for (auto const* text :
         {"2022-2018", "1899-1900", "2200-2201", "1900-1932"}) {
        EXPECT_THROW(Years::parse(text), UsageError) << text;
    }
}

TEST(M1_1_Years, AreWrittenAsTheyAreRead)
{
    EXPECT_EQ(Years(2018, 2022).to_string(), "2018-2022");
    EXPECT_EQ(Years(2020, 2020).to_string(), "2020");
}

TEST(M7_1_Years, HaveAResidenceForEachAndTheYearAfter)
{
    Years const years(2018, 2022);

    EXPECT_EQ(years.count(), 5);
    EXPECT_EQ(years.residence_count(), 6);
    EXPECT_EQ(years.at(4), 2022);
    EXPECT_TRUE(years.contains(2018) && years.contains(2022));
    EXPECT_FALSE(years.contains(2017) || years.contains(2023));
}

TEST(M2_4_Years, EndAtMidnightOfTheLastDay)
{
    EXPECT_EQ(Years(2018, 2022).end(), start_of(to_day(2023, 1, 1)));
}

}  // namespace
}  // namespace samspil::base::years_test
