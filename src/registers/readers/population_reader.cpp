#include "registers/readers/population_reader.hpp"

#include "registers/readers/row_check.hpp"
#include "registers/values/code_values.hpp"
#include "registers/values/date_value.hpp"
#include "registers/values/id_value.hpp"

namespace samspil::registers {
namespace {

//! A value that is not a code: missing, or of a form or number not known.
void count_unknown(std::string_view field, FileCount missing, FileCount unknown,
                   RowTally& tally)
{
    tally.count(value_of(field).empty() ? missing : unknown);
}

//! For the checks of codes and dates.
void count_values(PopulationRow const& row, RowFields const& fields,
                  RowTally& tally)
{
    constexpr auto first_birth = base::first_day_of(1880);
    tally.count_date(row.reference_day);
    if (row.birth_day == base::no_day) {
        count_unknown(fields[Field::birth_date], FileCount::birth_date_missing,
                      FileCount::birth_date_unknown, tally);
    } else if (row.birth_day < first_birth ||
               row.birth_day > row.reference_day) {
        tally.count(FileCount::implausible_birth);
    }
    if (row.sex == reference::Sex::unknown) {
        count_unknown(fields[Field::sex], FileCount::sex_missing,
                      FileCount::sex_unknown, tally);
    }
    if (row.municipality == reference::no_municipality) {
        count_unknown(fields[Field::municipality],
                      FileCount::municipality_missing,
                      FileCount::municipality_unknown, tally);
    }
    if (row.district != 0) {
        tally.count(FileCount::district_known);
    } else if (!fields[Field::district].empty() &&
               !value_of(fields[Field::district]).empty()) {
        tally.count(FileCount::district_unknown);
    }
}

}  // namespace

void PopulationReader::operator()(RowFields const& fields, ParsedRows& out,
                                  RowTally& tally) const
{
    RowCheck check;
    auto const person =
        check.required(Field::person, read_person(fields[Field::person]));
    auto const reference_day =
        has_dates_ ? check.required(Field::reference_date,
                                    read_date(fields[Field::reference_date]))
                   : reference_day_;
    // An unreadable birth date makes no row bad (M1.4).
    auto const birth_date = read_date(fields[Field::birth_date]);
    if (birth_date.passed_offset) {
        tally.note_offset();
    }
    if (is_rejected(check, tally)) {
        return;
    }
    PopulationRow const row{
        .person = {},
        .reference_day = reference_day,
        .birth_day = birth_date.value_or(base::no_day),
        .municipality = read_municipality(fields[Field::municipality]),
        .district = read_district(fields[Field::district]),
        .sex = read_sex(fields[Field::sex])};
    count_values(row, fields, tally);
    out.ids.add(key_, person);
    out.population.push_back(row);
}

void DeathReader::operator()(RowFields const& fields, ParsedRows& out,
                             RowTally& tally) const
{
    RowCheck check;
    auto const person =
        check.required(Field::person, read_person(fields[Field::person]));
    auto const death_day =
        check.required(Field::death_date, read_date(fields[Field::death_date]));
    if (is_rejected(check, tally)) {
        return;
    }
    tally.count_date(death_day);
    out.ids.add(key_, person);
    out.deaths.push_back({.person = {}, .death_day = death_day});
}

}  // namespace samspil::registers
