#include "registers/values/quick_values.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "registers/values/date_value.hpp"
#include "registers/values/time_value.hpp"

// What the quick readers give must be what the general ones say, for every
// text; and they must give it for the texts that they are there for.

namespace samspil::registers::quick_values_test {
namespace {

void expect_general_date(std::string const& text)
{
    auto const day = quick_iso_day(text.data());
    auto const general = detail::read_any_date(text);
    if (day != base::no_day) {
        ASSERT_EQ(general, Reading<base::Day>::of(day)) << text;
    }
    ASSERT_EQ(read_date(text), general) << text;
}

void expect_general_time(std::string const& text)
{
    auto const minute = quick_clock_minute(text.data());
    auto const general = detail::read_any_time(text, TimeForm::usual);
    if (minute >= 0) {
        ASSERT_EQ(general, Reading<std::int32_t>::of(minute)) << text;
    }
    ASSERT_EQ(read_time(text), general) << text;
}

TEST(QuickValues, GiveEveryDayOfTheirYears)
{
    for (auto day = base::first_day_of(1880); day <= base::last_day_of(2079);
         ++day) {
        auto const text = base::to_string(base::to_civil(day));
        ASSERT_EQ(quick_iso_day(text.data()), day) << text;
    }
}

TEST(QuickValues, LeaveOtherYearsToTheGeneralReader)
{
    for (auto const* text :
         {"1582-10-15", "1879-12-31", "2080-01-01", "9999-12-31"}) {
        EXPECT_EQ(quick_iso_day(text), base::no_day) << text;
        EXPECT_TRUE(read_date(text).has_value()) << text;
    }
}

TEST(QuickValues, OfAnyByteInAnyPlaceOfADateAreTheGeneralOnes)
{
    for (std::string const text : {"2020-02-29", "1999-12-31", "1901-01-01"}) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            for (int byte = 0; byte < 256; ++byte) {
                auto changed = text;
                changed[at] = static_cast<char>(byte);
                expect_general_date(changed);
            }
        }
    }
}

TEST(QuickValues, OfEveryPairOfDigitsAreTheGeneralOnes)
{
    for (int first = 0; first < 100; ++first) {
        for (int second = 0; second < 100; ++second) {
            auto const pair = [](int number) {
                return std::to_string(100 + number).substr(1);
            };
            expect_general_date("2021-" + pair(first) + "-" + pair(second));
            expect_general_date("2020-" + pair(first) + "-" + pair(second));
            expect_general_date(pair(first) + pair(second) + "-02-29");
            expect_general_time(pair(first) + ":" + pair(second));
        }
    }
}

TEST(QuickValues, OfAnyByteInAnyPlaceOfATimeAreTheGeneralOnes)
{
    for (std::string const text : {"00:00", "19:39", "23:59", "24:00"}) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            for (int byte = 0; byte < 256; ++byte) {
                auto changed = text;
                changed[at] = static_cast<char>(byte);
                expect_general_time(changed);
            }
        }
    }
}

TEST(QuickValues, OfGarbageAreTheGeneralOnes)
{
    std::mt19937_64 random(3);
    constexpr std::string_view likely = "0123456789-:./ MAY\xFA\xFF";
    for (int i = 0; i < 500'000; ++i) {
        std::string text(i % 2 == 0 ? 10 : 5, ' ');
        for (auto& c : text) {
            c = i % 3 == 0 ? static_cast<char>(random())
                           : likely[random() % likely.size()];
        }
        if (text.size() == iso_date_length) {
            expect_general_date(text);
        } else {
            expect_general_time(text);
        }
    }
}

}  // namespace
}  // namespace samspil::registers::quick_values_test
