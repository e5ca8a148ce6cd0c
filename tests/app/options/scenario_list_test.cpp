#include "app/options/scenario_list.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "records/scenario_keys.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::app::scenario_list_test {
namespace {

using records::MunicipalityBasis;
using records::NamedScenario;
using records::Scenario;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Texts = std::vector<std::string>;

Texts names(Texts const& scenarios, Texts const& varied)
{
    Texts result;
    for (auto const& scenario : make_scenarios(scenarios, varied)) {
        result.push_back(scenario.name);
    }
    return result;
}

//! The values of one scenario.
Scenario values_of(Texts const& scenarios, Texts const& varied,
                   std::string const& name)
{
    for (auto const& scenario : make_scenarios(scenarios, varied)) {
        if (scenario.name == name) {
            return scenario.values;
        }
    }
    ADD_FAILURE() << "no scenario " << name;
    return {};
}

std::string refusal(Texts const& scenarios, Texts const& varied)
{
    return test::message_of<base::UsageError>(
        [&] { make_scenarios(scenarios, varied); });
}

TEST(ScenarioList, BaseAloneByDefault)
{
    auto const scenarios = make_scenarios({}, {});

    ASSERT_EQ(scenarios.size(), 1U);
    EXPECT_EQ(scenarios[0].name, "base");
    EXPECT_EQ(scenarios[0].values, Scenario{});
}

TEST(ScenarioList, ANamedScenarioDiffersInWhatItNames)
{
    Scenario expected;
    expected.min_age = 19;
    expected.municipality = MunicipalityBasis::residence;

    EXPECT_EQ(
        values_of({"older:min_age=19,municipality=residence"}, {}, "older"),
        expected);
}

TEST(ScenarioList, BaseThenTheNamedOnesThenTheCombinations)
{
    EXPECT_THAT(names({"z:min_age=30", "a:min_age=40"}, {"min_age=19,17"}),
                ElementsAre("base", "z", "a", "min_age=19", "min_age=17"));
}

TEST(ScenarioList, TheLastVaryRunsFastest)
{
    EXPECT_THAT(
        names({}, {"min_age=18,19", "municipality=acting,paying,residence"}),
        ElementsAre("base", "municipality=paying", "municipality=residence",
                    "min_age=19", "min_age=19,municipality=paying",
                    "min_age=19,municipality=residence"));
}

TEST(ScenarioList, NamesFollowTheOrderOfTheOptions)
{
    EXPECT_THAT(names({}, {"municipality=residence", "min_age=19"}),
                ElementsAre("base", "municipality=residence,min_age=19"));
}

TEST(ScenarioList, ACombinationHasTheValuesOfItsName)
{
    Scenario expected;
    expected.min_age = 19;
    expected.stay_gap_hours = records::Hours(6);

    EXPECT_EQ(values_of({}, {"min_age=18,19", "stay_gap_hours=4,6"},
                        "min_age=19,stay_gap_hours=6"),
              expected);
}

TEST(ScenarioList, ValuesStandInNamesAsTyped)
{
    EXPECT_THAT(
        names({}, {"stay_gap_hours=06.50,4.0", "min_age=019"}),
        ElementsAre("base", "stay_gap_hours=06.50,min_age=019", "min_age=019"));
}

TEST(ScenarioList, ValuesEqualToTheBaselinesAreLeftOutOfNames)
{
    EXPECT_THAT(names({}, {"stay_gap_hours=4.0", "inpatient_hours=12.000",
                           "min_age=018"}),
                ElementsAre("base"));
}

TEST(ScenarioList, BaseIsComputedAlsoWhereNoCombinationIsIt)
{
    EXPECT_THAT(names({}, {"min_age=19"}), ElementsAre("base", "min_age=19"));
}

TEST(ScenarioList, TheCombinationThatDiffersInNothingIsDroppedWhereItStands)
{
    EXPECT_THAT(names({}, {"min_age=17,18,19"}),
                ElementsAre("base", "min_age=17", "min_age=19"));
}

TEST(ScenarioList, BaseChangesTheBaselineOfTheWholeRun)
{
    auto const scenarios =
        make_scenarios({"wide:stay_chain=all", "base:min_age=19"},
                       {"municipality=acting,residence"});

    ASSERT_EQ(scenarios.size(), 3U);
    EXPECT_EQ(scenarios[0].name, "base");
    EXPECT_EQ(scenarios[1].name, "wide");
    EXPECT_EQ(scenarios[2].name, "municipality=residence");
    for (auto const& scenario : scenarios) {
        EXPECT_EQ(scenario.values.min_age, 19) << scenario.name;
    }
    EXPECT_EQ(scenarios[0].values.stay_chain, records::StayChain::physical);
    EXPECT_EQ(scenarios[1].values.stay_chain, records::StayChain::all);
}

TEST(ScenarioList, CombinationsAreNamedByWhatDiffersFromTheChangedBaseline)
{
    EXPECT_THAT(names({"base:min_age=19"}, {"min_age=18,19"}),
                ElementsAre("base", "min_age=18"));
    EXPECT_EQ(
        values_of({"base:min_age=19"}, {"min_age=18,19"}, "min_age=18").min_age,
        18);
}

TEST(ScenarioList, ScenariosOfEqualValuesButOtherNamesStay)
{
    EXPECT_THAT(names({"x:min_age=19", "y:min_age=19"}, {"min_age=19"}),
                ElementsAre("base", "x", "y", "min_age=19"));
}

TEST(ScenarioList, NamesAreOfLettersDigitsUnderscoresAndHyphens)
{
    EXPECT_THAT(names({"Az_0-9:min_age=19"}, {}),
                ElementsAre("base", "Az_0-9"));
    for (auto const* text :
         {":min_age=19", "a b:min_age=19", "æ:min_age=19", "a.b:min_age=19",
          "min_age=19", "", "a,b:min_age=19"}) {
        EXPECT_THAT(refusal({text}, {}), HasSubstr("NAME:key=value")) << text;
    }
}

TEST(ScenarioList, NamesAreToldApartByCase)
{
    EXPECT_THAT(names({"a:min_age=19", "A:min_age=20", "Base:min_age=21"}, {}),
                ElementsAre("base", "a", "A", "Base"));
}

TEST(ScenarioList, RefusesAWrongFormOfTheValues)
{
    EXPECT_THAT(refusal({"x:"}, {}), HasSubstr("key=value"));
    EXPECT_THAT(refusal({"x:min_age"}, {}), HasSubstr("key=value"));
    EXPECT_THAT(refusal({"x:min_age=19,"}, {}), HasSubstr("key=value"));
    EXPECT_THAT(refusal({}, {"min_age"}), HasSubstr("key=value"));
    EXPECT_THAT(refusal({}, {""}), HasSubstr("key=value"));
}

TEST(ScenarioList, AWrongKeyNamesTheValidOnes)
{
    for (auto const& message :
         {refusal({"x:age=19"}, {}), refusal({}, {"age=19"})}) {
        EXPECT_THAT(message, HasSubstr("'age'"));
        for (auto const& key : records::scenario_keys()) {
            EXPECT_THAT(message, HasSubstr(std::string(key.name)));
        }
    }
    EXPECT_THAT(refusal({"x:=19"}, {}), HasSubstr("min_age"));
    EXPECT_THAT(refusal({"x:Min_age=19"}, {}), HasSubstr("'Min_age'"));
}

TEST(ScenarioList, AWrongValueNamesTheValidOnes)
{
    EXPECT_THAT(refusal({"x:municipality=home"}, {}),
                AllOf(HasSubstr("'home'"), HasSubstr("municipality"),
                      HasSubstr("acting, paying, residence")));
    EXPECT_THAT(refusal({}, {"stay_chain=physical,none"}),
                AllOf(HasSubstr("'none'"), HasSubstr("physical, all")));
    EXPECT_THAT(refusal({}, {"min_age=18,"}),
                AllOf(HasSubstr("''"), HasSubstr("whole number")));
    EXPECT_THAT(refusal({"x:inpatient_hours=0"}, {}), HasSubstr("above 0"));
}

TEST(ScenarioList, ANameGivenTwiceIsAUsageError)
{
    EXPECT_THAT(refusal({"x:min_age=19", "x:min_age=20"}, {}),
                HasSubstr("given twice"));
    EXPECT_THAT(refusal({"base:min_age=19", "base:min_age=19"}, {}),
                HasSubstr("given twice"));
}

TEST(ScenarioList, AKeyGivenTwiceIsAUsageError)
{
    EXPECT_THAT(refusal({"x:min_age=19,min_age=19"}, {}),
                HasSubstr("given twice"));
    EXPECT_THAT(refusal({}, {"min_age=19", "min_age=20"}), HasSubstr("twice"));
}

TEST(ScenarioList, AValueGivenTwiceIsAUsageErrorHoweverItIsTyped)
{
    EXPECT_THAT(refusal({}, {"min_age=19,19"}), HasSubstr("given twice"));
    EXPECT_THAT(refusal({}, {"stay_gap_hours=4,4.0"}),
                AllOf(HasSubstr("4.0"), HasSubstr("given twice")));
    EXPECT_THAT(refusal({}, {"min_age=018,18"}), HasSubstr("given twice"));
    EXPECT_THAT(refusal({}, {"municipality=paying,acting,paying"}),
                HasSubstr("given twice"));
}

}  // namespace
}  // namespace samspil::app::scenario_list_test
