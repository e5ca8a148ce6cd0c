#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <tuple>

#include "registers/checks/checks_fixture.hpp"

namespace samspil::registers::code_checks_test {
namespace {

using test::Delivery;
using ::testing::HasSubstr;
using ::testing::Not;

//! The field's values that are missing and unknown.
using CodeCounts = std::tuple<FileCount, FileCount, char const*>;
constexpr CodeCounts code_counts[] = {
    {FileCount::sex_missing, FileCount::sex_unknown, "sex"},
    {FileCount::birth_date_missing, FileCount::birth_date_unknown,
     "birth_date"},
    {FileCount::municipality_missing, FileCount::municipality_unknown,
     "municipality"}};

TEST(CheckUnreadableCodes, EachFieldAtItsEdgesOfTheValuesThatArePresent)
{
    for (auto const& [missing, unknown, name] : code_counts) {
        auto const judged = [&, m = missing, u = unknown](
                                std::int64_t count, std::int64_t present) {
            Delivery delivery;
            auto& file = delivery.file(RegisterId::population, 5000);
            file.of(m) = 5000 - present;
            file.of(u) = count;
            return check_unreadable_codes(delivery.facts);
        };
        EXPECT_EQ(test::worst(judged(20, 1000)), Verdict::ok) << name;
        EXPECT_EQ(test::worst(judged(21, 1000)), Verdict::warning) << name;
        EXPECT_EQ(test::worst(judged(500, 1000)), Verdict::warning) << name;
        EXPECT_EQ(test::worst(judged(501, 1000)), Verdict::stop) << name;
        EXPECT_EQ(test::worst(judged(99, 99)), Verdict::warning) << name;
        EXPECT_THAT(test::texts(judged(21, 1000)),
                    HasSubstr(std::string("values of ") + name));
    }
}

TEST(CheckUnreadableCodes, DistrictsOfThoseThatHaveOne)
{
    auto const verdict = [](std::int64_t unknown, std::int64_t known) {
        Delivery delivery;
        auto& file = delivery.file(RegisterId::population, 5000);
        file.of(FileCount::district_unknown) = unknown;
        file.of(FileCount::district_known) = known;
        return test::worst(check_unreadable_codes(delivery.facts));
    };
    EXPECT_EQ(verdict(20, 980), Verdict::ok);
    EXPECT_EQ(verdict(21, 979), Verdict::warning);
    EXPECT_EQ(verdict(500, 500), Verdict::warning);
    EXPECT_EQ(verdict(501, 499), Verdict::stop);
    EXPECT_EQ(verdict(99, 0), Verdict::warning);
}

TEST(CheckUnreadableCodes, AreOneFindingWithTheWorstFieldsShare)
{
    Delivery delivery;
    auto& file = delivery.file(RegisterId::population, 1000);
    file.of(FileCount::sex_unknown) = 30;
    file.of(FileCount::municipality_unknown) = 600;

    auto const findings = check_unreadable_codes(delivery.facts);

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].verdict, Verdict::stop);
    EXPECT_EQ(findings[0].share, 0.6);
    EXPECT_EQ(findings[0].what,
              "30 of 1000 (3.00 %) values of sex are unreadable or no known "
              "code; 600 of 1000 (60.00 %) values of municipality are "
              "unreadable or no known code");
}

Delivery specialties(std::int64_t unknown, std::int64_t contacts)
{
    Delivery delivery;
    auto& file = delivery.file(RegisterId::lpr_a_kontakt);
    file.of(FileCount::specialty) = contacts;
    file.of(FileCount::unknown_specialty) = unknown;
    file.of(FileTexts::specialties).add("retspsykiatri", unknown);
    return delivery;
}

TEST(CheckUnknownSpecialties, AtItsEdges)
{
    auto const verdict = [](std::int64_t unknown, std::int64_t contacts) {
        return test::worst(
            check_unknown_specialties(specialties(unknown, contacts).facts));
    };
    EXPECT_EQ(verdict(0, 1000), Verdict::ok);
    EXPECT_EQ(verdict(1, 1000), Verdict::warning);
    EXPECT_EQ(verdict(10, 1000), Verdict::warning);
    EXPECT_EQ(verdict(11, 1000), Verdict::stop);
    EXPECT_EQ(verdict(99, 99), Verdict::warning);
    EXPECT_THAT(
        test::texts(check_unknown_specialties(specialties(3, 1000).facts)),
        HasSubstr("retspsykiatri (3)"));
}

Delivery dropped(std::int64_t types, std::int64_t systems, std::int64_t rows)
{
    Delivery delivery;
    auto& file = delivery.file(RegisterId::lpr_a_kontakt, rows);
    file.of(FileCount::dropped_type) = types;
    file.of(FileTexts::types).add("ALCA03", types);
    file.of(FileCount::left_out_system) = systems;
    file.of(FileTexts::systems).add("LPR2", systems);
    return delivery;
}

TEST(CheckDroppedTypes, AtItsEdges)
{
    auto const verdict = [](std::int64_t types, std::int64_t systems,
                            std::int64_t rows) {
        return test::worst(
            check_dropped_types(dropped(types, systems, rows).facts));
    };
    EXPECT_EQ(verdict(1, 0, 1000), Verdict::ok);
    EXPECT_EQ(verdict(2, 0, 1000), Verdict::warning);
    EXPECT_EQ(verdict(1, 1, 1000), Verdict::warning);
    EXPECT_EQ(verdict(500, 0, 1000), Verdict::warning);
    EXPECT_EQ(verdict(501, 0, 1000), Verdict::stop);
    EXPECT_EQ(verdict(0, 501, 1000), Verdict::stop);
    EXPECT_EQ(verdict(99, 0, 99), Verdict::warning);
    EXPECT_THAT(test::texts(check_dropped_types(dropped(2, 3, 1000).facts)),
                HasSubstr("no known contact type: ALCA03 (2); reported by "
                          "another system: LPR2 (3)"));
}

Delivery services(std::int64_t unknown, std::int64_t dates, std::int64_t rows)
{
    Delivery delivery;
    auto& file = delivery.file(RegisterId::social, rows);
    file.of(FileCount::unknown_service) = unknown;
    file.of(FileCount::date_like_service) = dates;
    file.of(FileTexts::services).add("1.9", unknown - dates);
    return delivery;
}

TEST(CheckUnknownServices, AtItsEdges)
{
    auto const verdict = [](std::int64_t unknown, std::int64_t dates,
                            std::int64_t rows) {
        return test::worst(
            check_unknown_services(services(unknown, dates, rows).facts));
    };
    EXPECT_EQ(verdict(200, 0, 1000), Verdict::ok);
    EXPECT_EQ(verdict(201, 0, 1000), Verdict::warning);
    EXPECT_EQ(verdict(800, 0, 1000), Verdict::warning);
    EXPECT_EQ(verdict(801, 0, 1000), Verdict::stop);
    EXPECT_EQ(verdict(99, 0, 99), Verdict::warning);
}

TEST(CheckUnknownServices, DatesWarnAtOnceAndStopEarlier)
{
    auto const found = [](std::int64_t dates) {
        return check_unknown_services(services(dates, dates, 1000).facts);
    };
    EXPECT_EQ(test::worst(found(1)), Verdict::warning);
    EXPECT_EQ(test::worst(found(50)), Verdict::warning);
    EXPECT_EQ(test::worst(found(51)), Verdict::stop);
    EXPECT_THAT(test::texts(found(51)),
                HasSubstr("51 of 1000 (5.10 %) services look like dates"));
    EXPECT_THAT(test::texts(found(51)), Not(HasSubstr("under no row")));
}

}  // namespace
}  // namespace samspil::registers::code_checks_test
