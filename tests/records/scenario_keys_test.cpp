#include "records/scenario_keys.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

namespace samspil::records::scenario_keys_test {
namespace {

ScenarioKey const& key(std::string_view name)
{
    auto const* const found = find_scenario_key(name);
    EXPECT_NE(found, nullptr) << name;
    return *found;
}

bool takes(std::string_view name, std::string_view value)
{
    Scenario scenario;
    return key(name).set(scenario, value);
}

// M11's list, with its defaults.
TEST(ScenarioKeys, AreThoseOfTheMethodInItsOrder)
{
    std::vector<std::string> found;
    for (auto const& each : scenario_keys()) {
        found.push_back(std::string(each.name) + " " + each.get(Scenario{}));
    }

    EXPECT_THAT(
        found,
        ::testing::ElementsAre(
            "min_age 18", "municipality acting", "municipality_join service",
            "municipality_days sum", "contact_scope specialty_or_diagnosis",
            "stay_chain physical", "stay_gap_hours 4", "inpatient_hours 12",
            "readmission_days 30", "diagnosis_basis action",
            "diagnosis_lookback_years 0"));
}

TEST(ScenarioKeys, OtherNamesAreNone)
{
    for (auto const* name : {"", "age", "MIN_AGE", "min_age ", "stay_gap"}) {
        EXPECT_EQ(find_scenario_key(name), nullptr) << name;
    }
}

TEST(ScenarioKeys, EveryNamedValueIsTakenAndGivenBack)
{
    std::map<std::string, std::vector<std::string>> const values{
        {"municipality", {"acting", "paying", "residence"}},
        {"municipality_join", {"service", "intervention"}},
        {"municipality_days", {"sum", "calendar"}},
        {"contact_scope", {"specialty_or_diagnosis", "specialty"}},
        {"stay_chain", {"physical", "all"}},
        {"diagnosis_basis", {"action", "action_secondary"}}};
    for (auto const& [name, texts] : values) {
        Scenario scenario;
        for (auto const& text : texts) {
            EXPECT_TRUE(key(name).set(scenario, text)) << name << text;
            EXPECT_EQ(key(name).get(scenario), text);
            EXPECT_THAT(key(name).values, ::testing::HasSubstr(text));
        }
        EXPECT_FALSE(key(name).is_number);
        for (auto const* text : {"", "Acting", "acting ", "1", "nothing"}) {
            EXPECT_FALSE(key(name).set(scenario, text)) << name << text;
        }
        EXPECT_EQ(key(name).get(scenario), texts.back()) << "changed";
    }
}

TEST(ScenarioKeys, EachSetsItsOwnValueAlone)
{
    std::map<std::string_view, std::string_view> const other{
        {"min_age", "19"},
        {"municipality", "residence"},
        {"municipality_join", "intervention"},
        {"municipality_days", "calendar"},
        {"contact_scope", "specialty"},
        {"stay_chain", "all"},
        {"stay_gap_hours", "6"},
        {"inpatient_hours", "24"},
        {"readmission_days", "90"},
        {"diagnosis_basis", "action_secondary"},
        {"diagnosis_lookback_years", "10"}};
    for (auto const& changed : scenario_keys()) {
        Scenario scenario;
        ASSERT_TRUE(changed.set(scenario, other.at(changed.name)));
        for (auto const& each : scenario_keys()) {
            auto const expected = each.name == changed.name
                                      ? std::string(other.at(each.name))
                                      : each.get(Scenario{});
            EXPECT_EQ(each.get(scenario), expected)
                << changed.name << " changes " << each.name;
        }
    }
}

TEST(ScenarioKeys, WholeNumbersAreDigits)
{
    for (auto const* name :
         {"min_age", "readmission_days", "diagnosis_lookback_years"}) {
        EXPECT_TRUE(key(name).is_number);
        for (auto const* text : {"0", "7", "007", "1000000"}) {
            EXPECT_TRUE(takes(name, text)) << name << text;
        }
        for (auto const* text : {"", "-1", "+1", "1.0", "1e2", " 1", "1 ", "x",
                                 "1000001", "99999999999999999999"}) {
            EXPECT_FALSE(takes(name, text)) << name << text;
        }
    }
    Scenario scenario;
    key("min_age").set(scenario, "019");
    EXPECT_EQ(scenario.min_age, 19);
    EXPECT_EQ(key("min_age").get(scenario), "19");
}

TEST(ScenarioKeys, HoursTakeDecimals)
{
    for (auto const* name : {"stay_gap_hours", "inpatient_hours"}) {
        Scenario scenario;
        EXPECT_TRUE(key(name).is_number);
        EXPECT_TRUE(key(name).set(scenario, "11.50"));
        EXPECT_EQ(key(name).get(scenario), "11.5");
        EXPECT_FALSE(takes(name, "11,5"));
        EXPECT_FALSE(takes(name, "-1"));
    }
}

TEST(ScenarioKeys, OnlyInpatientHoursMustBeAboveZero)
{
    EXPECT_TRUE(takes("stay_gap_hours", "0"));
    EXPECT_TRUE(takes("stay_gap_hours", "0.0"));
    EXPECT_FALSE(takes("inpatient_hours", "0"));
    EXPECT_FALSE(takes("inpatient_hours", "0.000"));
    EXPECT_TRUE(takes("inpatient_hours", "0.000001"));
}

}  // namespace
}  // namespace samspil::records::scenario_keys_test
