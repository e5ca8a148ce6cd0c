#include "reference/services.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "reference/diagnosis_groups.hpp"

namespace samspil::reference::services_test {
namespace {

std::string service_of(std::string_view code)
{
    auto const row = find_service(code);
    return row.has_value() ? std::string(services.at(*row).code) : "none";
}

std::string target_of(std::string_view code)
{
    return std::string(target_group_labels.at(index_of(target_group(code))));
}

std::string diagnosis_of(std::string_view code)
{
    return std::string(
        diagnosis_group_labels.at(index_of(diagnosis_group(code))));
}

TEST(M5_1_Services, EachFallsUnderItself)
{
    std::set<std::string_view> codes;
    for (auto const& service : services) {
        EXPECT_EQ(service_of(service.code), service.code);
        codes.insert(service.code);
    }

    EXPECT_EQ(codes.size(), 13U);
}

TEST(M5_1_Services, HaveTheInterventionAndLevelOfTheTable)
{
    auto const row = [](std::string_view code) {
        auto const& service = services.at(find_service(code).value());
        return std::string(
                   intervention_labels.at(index_of(service.intervention))) +
               " / " + std::string(level_labels.at(index_of(service.level)));
    };

    for (auto const* code : {"1.8.1", "1.12.0.1"}) {
        EXPECT_EQ(row(code), "long_term_residential / long_term_residential");
    }
    EXPECT_EQ(row("1.8.2"), "temporary_residential / temporary_residential");
    EXPECT_EQ(row("1.12.0.2"), "support_own_home / support_own_home");
    EXPECT_EQ(row("1.4"), "sheltered_employment / activity_services");
    EXPECT_EQ(row("1.1"), "activity_and_social / activity_services");
    EXPECT_EQ(row("1.13.4"), "companion / other");
    for (auto const* code :
         {"1.18.1", "1.18.2", "1.13.2", "1.17", "1.13.3", "1.3"}) {
        EXPECT_EQ(row(code), "other / other");
    }
}

TEST(M5_2_Services, MatchByWholeComponents)
{
    EXPECT_EQ(service_of("1.3.2"), "1.3");
    EXPECT_EQ(service_of("1.8.1.4.7"), "1.8.1");
    EXPECT_EQ(service_of("1.1.1"), "1.1");
    EXPECT_EQ(service_of("1.12.0.1"), "1.12.0.1");
    EXPECT_EQ(service_of("1.12.0.2.1"), "1.12.0.2");
}

TEST(M5_2_Services, ACodeThatOnlyBeginsAlikeIsNone)
{
    for (auto const* code :
         {"1.12.0", "1.12", "1.12.0.3", "1.13", "1.13.1", "1.13.41", "1.8",
          "1.8.10", "1.17a", "1.171", "1.18", "1.18.3", "1", "2.1", "", "1.",
          "01.1", "x1.1", "1.5"}) {
        EXPECT_EQ(service_of(code), "none") << code;
    }
}

TEST(M5_5_TargetGroups, MatchByWholeComponents)
{
    EXPECT_EQ(target_of("1.1"), "physical");
    EXPECT_EQ(target_of("1.1.4"), "physical");
    EXPECT_EQ(target_of("1.2.1"), "cognitive");
    EXPECT_EQ(target_of("1.2.1.3"), "cognitive");
    EXPECT_EQ(target_of("1.2.2"), "mental");
    EXPECT_EQ(target_of("1.2.2.7"), "mental");
    EXPECT_EQ(target_of("2"), "social");
    EXPECT_EQ(target_of("2.1.9"), "social");
}

TEST(M5_5_TargetGroups, AnythingElseIsUnknown)
{
    for (auto const* code : {"", "1", "1.2", "1.2.3", "1.2.10", "1.2.22",
                             "1.10", "1.11", "20", "3", "2a"}) {
        EXPECT_EQ(target_of(code), "unknown") << code;
    }
}

TEST(M3_1_DiagnosisGroups, ChaptersZeroToEightAreGroups)
{
    for (char chapter = '0'; chapter <= '8'; ++chapter) {
        std::string const code = std::string("DF") + chapter;
        EXPECT_EQ(diagnosis_of(code), "F" + code.substr(2));
        EXPECT_EQ(diagnosis_of(code + "09A"), "F" + code.substr(2));
    }
}

TEST(M3_1_DiagnosisGroups, ChapterNineIsTwo)
{
    EXPECT_EQ(diagnosis_of("DF90"), "F90-F98");
    EXPECT_EQ(diagnosis_of("DF98"), "F90-F98");
    EXPECT_EQ(diagnosis_of("DF988"), "F90-F98");
    EXPECT_EQ(diagnosis_of("DF99"), "F99");
    EXPECT_EQ(diagnosis_of("DF999"), "F99");
    EXPECT_EQ(diagnosis_of("DF9"), "none");
    EXPECT_EQ(diagnosis_of("DF9A"), "none");
}

TEST(M3_1_DiagnosisGroups, EverythingElseIsNone)
{
    for (auto const* code : {"", "D", "DF", "DZ032", "DI10", "F20", "DFA0",
                             "df20", "Df20", "XF20", "DF:0"}) {
        EXPECT_EQ(diagnosis_of(code), "none") << code;
    }
}

TEST(M2_1_DiagnosisGroups, ACodeThatBeginsWithDFIsPsychiatric)
{
    for (auto const* code : {"DF", "DF20", "DF9", "DFX"}) {
        EXPECT_TRUE(is_psychiatric_diagnosis(code)) << code;
    }
    for (auto const* code : {"", "D", "F20", "DZ", "df20", "DDF"}) {
        EXPECT_FALSE(is_psychiatric_diagnosis(code)) << code;
    }
}

}  // namespace
}  // namespace samspil::reference::services_test
