#include "ingest/building/person_checks.hpp"

#include <gtest/gtest.h>

#include "ingest/building/shard_fixture.hpp"
#include "ingest/checkpoint/check_counts_json.hpp"

#include <nlohmann/json.hpp>

namespace samspil::ingest::person_checks_test {
namespace {

using registers::RegisterId;
using test::Build;

TEST(PersonChecks, CountRowsOfPersonsWithoutAnyRecord)
{
    Build build;
    build.record(1, "2020-01-01", "1960-01-01", 101);
    build.contact(1, "2020-02-01 10:00", "2020-02-01 11:00");
    build.contact(2, "2020-02-01 10:00", "2020-02-01 11:00");
    build.registration(2, "1.4", "2020-01-01", "2020-12-31");
    build.run();

    auto const& persons = build.counts.checks.persons;
    auto const& contacts = persons.of(RegisterId::lpr_f_kontakter);
    EXPECT_EQ(contacts.rows, 2);
    EXPECT_EQ(contacts.unknown_person, 1);
    EXPECT_EQ(contacts.months.total(), 1) << "of stored persons only";
    EXPECT_EQ(persons.of(RegisterId::social).rows, 1);
    EXPECT_EQ(persons.of(RegisterId::social).unknown_person, 1);
    EXPECT_EQ(persons.persons, 1);
    EXPECT_EQ(persons.adults, 1);
}

TEST(PersonChecks, CountActivityAfterDeathAndDeathsBeforeBirth)
{
    Build build;
    build.record(1, "2020-01-01", "1960-01-01", 101);
    build.death(1, "2020-02-01");
    build.contact(1, "2020-02-01 23:59", "2020-02-02 11:00");
    build.contact(1, "2020-02-02 00:00", "2020-02-02 11:00");
    build.registration(1, "1.4", "2020-02-01", "2020-12-31");
    build.registration(1, "1.4", "2020-02-02", "2020-12-31");
    build.record(2, "2020-01-01", "1960-01-01", 101);
    build.death(2, "1959-12-31");
    build.run();

    auto const& persons = build.counts.checks.persons;
    EXPECT_EQ(persons.of(RegisterId::lpr_f_kontakter).after_death, 1);
    EXPECT_EQ(persons.of(RegisterId::social).after_death, 1);
    EXPECT_EQ(persons.deaths, 2);
    EXPECT_EQ(persons.deaths_before_birth, 1);
}

TEST(PersonChecks, CountAdultsAndRegistrationsByYearAndMunicipality)
{
    Build build;
    build.record(1, "2020-01-01", "2002-01-01", 147);  // 18 on that day
    build.record(1, "2019-01-01", "2002-01-01", 147);
    build.registration(1, "1.4", "2021-05-01", "2022-01-01");
    build.record(2, "2022-01-01", "2010-01-01", 147);
    build.run();

    auto const& persons = build.counts.checks.persons;
    auto const of = [](registers::MunicipalityYears const& counts, int year) {
        constexpr std::size_t frederiksberg = 1;
        return counts.at(static_cast<std::size_t>(year - 2018) *
                             registers::municipality_count +
                         frederiksberg);
    };
    EXPECT_EQ(of(persons.resident_adults, 2019), 0);
    EXPECT_EQ(of(persons.resident_adults, 2020), 1);
    EXPECT_EQ(of(persons.resident_adults, 2022), 0);
    EXPECT_EQ(of(persons.registrations, 2020), 0);
    EXPECT_EQ(of(persons.registrations, 2021), 1);
    EXPECT_EQ(of(persons.registrations, 2022), 1);
    EXPECT_EQ(persons.persons, 2);
    EXPECT_EQ(persons.adults, 1);
}

TEST(CheckCountsJson, BringsAllCountsBack)
{
    Build build;
    build.record(1, "2020-01-01", "1960-01-01", 147);
    build.contact(1, "2020-02-01 10:00", "2020-02-01 11:00");
    build.contact(2, "2020-02-01 10:00", "2020-02-01 11:00");
    build.registration(1, "1.4", "2021-05-01", "2022-01-01");
    build.run();
    auto counts = build.counts.checks;
    auto& file = counts.file(3);
    file.of(registers::FileCount::rows) = 12;
    file.of(registers::FileCount::shared_id) = 5;
    file.rejected.back() = 7;
    file.first_rejected.back().see(1234567890123);
    file.first_nul.see(99);
    file.months.add(base::to_day(1900, 1, 1));
    file.months.add(base::to_day(2019, 1, 1));
    file.of(registers::FileTexts::specialties).add("børnepsykiatri", 3);

    auto const text = to_json(counts).dump();

    EXPECT_EQ(check_counts_from_json(nlohmann::json::parse(text)), counts);
}

}  // namespace
}  // namespace samspil::ingest::person_checks_test
