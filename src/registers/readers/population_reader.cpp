#include "registers/readers/population_reader.hpp"

#include "registers/readers/row_check.hpp"
#include "registers/values/code_values.hpp"
#include "registers/values/date_value.hpp"
#include "registers/values/id_value.hpp"

namespace samspil::registers {

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
    out.ids.add(key_, person);
    out.population.push_back(
        {.person = {},
         .reference_day = reference_day,
         .birth_day = birth_date.value_or(base::no_day),
         .municipality = read_municipality(fields[Field::municipality]),
         .district = read_district(fields[Field::district]),
         .sex = read_sex(fields[Field::sex])});
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
    out.ids.add(key_, person);
    out.deaths.push_back({.person = {}, .death_day = death_day});
}

}  // namespace samspil::registers
