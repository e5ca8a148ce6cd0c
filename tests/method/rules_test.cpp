#include "method/rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "support/person_builder.hpp"
#include "support/plain_stays.hpp"

/*!
 * A scenario's hours (M11) in the rules of stays (M4.1, M4.2), to the minute.
 */
namespace samspil::method::rules_test {
namespace {

using records::Hours;
using records::Scenario;

//! Two contacts of an hour, so many minutes apart.
std::size_t stays_with_gap(std::string_view hours, int gap)
{
    Scenario scenario;
    scenario.stay_gap_hours = Hours::parse(hours).value();
    auto const start = test::at("2020-05-01 10:00");
    test::PersonBuilder person;
    person.contact(start, start + 60, {});
    person.contact(start + 60 + gap, start + 120 + gap, {});
    std::vector<Stay> stays;
    test::StayBuilder(StayRules::of(scenario))(person.view().contacts, stays);
    return stays.size();
}

bool is_inpatient(std::string_view hours, int length)
{
    Scenario scenario;
    scenario.inpatient_hours = Hours::parse(hours).value();
    auto const start = test::at("2020-05-01 10:00");
    test::PersonBuilder person;
    person.contact(start, start + length, {});
    std::vector<Stay> stays;
    test::StayBuilder(StayRules::of(scenario))(person.view().contacts, stays);
    return stays.at(0).is_inpatient();
}

TEST(M11_Hours, AGapOf402HoursLinks241MinutesAndNot242)
{
    EXPECT_EQ(stays_with_gap("4.02", 241), 1U);
    EXPECT_EQ(stays_with_gap("4.02", 242), 2U);
}

TEST(M11_Hours, AGapOfWholeMinutesLinksAtExactlySoMany)
{
    EXPECT_EQ(stays_with_gap("4.1", 246), 1U);
    EXPECT_EQ(stays_with_gap("4.1", 247), 2U);
    EXPECT_EQ(stays_with_gap("0", 0), 1U);
    EXPECT_EQ(stays_with_gap("0", 1), 2U);
}

TEST(M11_Hours, InpatientFromExactly11HoursAndAHalf)
{
    EXPECT_TRUE(is_inpatient("11.5", 690));
    EXPECT_FALSE(is_inpatient("11.5", 689));
}

TEST(M11_Hours, InpatientOf402HoursNeeds242Minutes)
{
    EXPECT_TRUE(is_inpatient("4.02", 242));
    EXPECT_FALSE(is_inpatient("4.02", 241));
}

}  // namespace
}  // namespace samspil::method::rules_test
