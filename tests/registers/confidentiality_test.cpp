#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "registers/register_fixture.hpp"
#include "registers/register_spec.hpp"
#include "registers/rejection.hpp"

// No message, cause or rule ever holds a value of a row (contract), whatever
// the rows hold; and no row is lost on the way.

namespace samspil::registers::confidentiality_test {
namespace {

using test::Parsed;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view secret = "Q9SECRET";

//! Values of every kind, good and bad ones.
constexpr std::string_view values[] = {
    "",           "NA",         "1",          "2",
    "A",          "B",          "Q9SECRET",   "Q9SECRET_of_more_than_32_chars",
    "2018-05-01", "2018-05-03", "2018-99-99", "22036",
    "10",         "25",         "10:30",      "2018-05-01 10:30",
    "ALCA00",     "psykiatri",  "DF20",       "1.1",
    "\"Q9\"",     "\"Q9,x\"",   "\"Q9SECRET", "751"};

std::string header_of(RegisterSpec const& spec)
{
    std::string header;
    for (auto const& field : spec.fields) {
        header += (header.empty() ? "" : ",");
        header += field.columns[0];
    }
    return header + "\n";
}

std::string random_rows(RegisterSpec const& spec, std::mt19937& random)
{
    std::string rows;
    for (int row = 0; row < 2000; ++row) {
        for (std::size_t i = 0; i < spec.fields.size(); ++i) {
            rows += i == 0 ? "" : ",";
            rows += values[random() % std::size(values)];
        }
        rows += row % 7 == 0 ? "\r\n" : "\n";
    }
    return rows;
}

//! But for rows that are counted already.
std::int64_t rows_passed_on(ParsedRows const& rows)
{
    auto const counted = std::count_if(
        rows.contacts.begin(), rows.contacts.end(),
        [](auto const& row) { return row.form == ContactForm::no_contact; });
    return static_cast<std::int64_t>(
               rows.population.size() + rows.deaths.size() +
               rows.registrations.size() + rows.contacts.size() +
               rows.diagnoses.size() + rows.visits.size()) -
           counted;
}

class EveryRegister : public testing::TestWithParam<RegisterSpec>
{
};

TEST_P(EveryRegister, AccountsForEveryRowUnderNamesOfItsOwn)
{
    auto const& spec = GetParam();
    std::mt19937 random(11);
    auto const causes = test::names_of_causes(spec.id);

    auto const parsed =
        test::parse(spec.id, header_of(spec) + random_rows(spec, random));

    EXPECT_EQ(parsed.counts.rows, 2000);
    EXPECT_EQ(parsed.counts.rows, rows_passed_on(parsed.rows) +
                                      parsed.counts.not_needed +
                                      parsed.counts.total_rejected());
    for (auto const& cause : parsed.causes()) {
        EXPECT_THAT(causes, Contains(cause));
    }
}

TEST_P(EveryRegister, MeetsEveryCauseThatItLists)
{
    auto const& spec = GetParam();
    std::mt19937 random(13);
    std::string rows = "x\n";
    for (auto const& field : spec.fields) {  // one bad value a row
        for (auto const* bad :
             {"", "99999999999999999999999999999999x", "5.88E+17"}) {
            for (auto const& other : spec.fields) {
                rows += &other == &spec.fields[0] ? "" : ",";
                bool const is_hour = name_of(other.field).ends_with("hour") ||
                                     name_of(other.field).ends_with("minute");
                rows += other.field == field.field               ? bad
                        : name_of(other.field).ends_with("time") ? "10:00"
                        : is_hour                                ? "10"
                        : spec.id == RegisterId::lpr_a_kontakt   ? "20200101"
                                                                 : "1";
            }
            rows += "\n";
        }
    }

    auto const parsed = test::parse(spec.id, header_of(spec) + rows);

    for (auto const& cause : test::names_of_causes(spec.id)) {
        if (cause != "backward") {
            EXPECT_GT(parsed.rejected(cause), 0) << cause;
        }
    }
}

TEST_P(EveryRegister, LeaksNothingOfAFileWithoutColumnNames)
{
    auto const& spec = GetParam();
    std::mt19937 random(17);
    for (int i = 0; i < 50; ++i) {
        auto const rows = random_rows(spec, random);
        auto const message =
            test::error_of([&] { test::parse(spec.id, rows); });
        EXPECT_THAT(message, HasSubstr("does not look like column names"));
        EXPECT_THAT(message, Not(HasSubstr(secret)));
    }
}

INSTANTIATE_TEST_SUITE_P(Confidentiality, EveryRegister,
                         testing::ValuesIn(register_specs().begin(),
                                           register_specs().end()),
                         [](auto const& instance) {
                             return std::string(instance.param.name);
                         });

}  // namespace
}  // namespace samspil::registers::confidentiality_test
