#include "synthetic/person_writer.hpp"

#include <algorithm>

namespace samspil::synthetic {
namespace {

using base::Day;

void write_record(Life const& life, Day day, double draw, TextBuffer& rows)
{
    auto const& dwelling = life.dwelling_on(day);
    int const code =
        reference::municipalities[dwelling.municipality.index()].code;
    int const sex = life.sex == reference::Sex::male ? 1 : 2;
    // one draw decides which of the rare faults a record has, if any
    bool const no_birth = draw < 0.0002;
    bool const other_birth = draw >= 0.0002 && draw < 0.0004;
    bool const no_sex = draw >= 0.0004 && draw < 0.0006;
    bool const no_code = draw >= 0.0006 && draw < 0.0009;
    bool const unknown_code = draw >= 0.0009 && draw < 0.0012;
    bool const no_district = draw >= 0.0012 && draw < 0.0040;
    bool const unknown_district = draw >= 0.0040 && draw < 0.0045;
    rows.text(life.id_text()).next();
    if (!no_birth) {
        rows.date(other_birth ? life.birth - 1 : life.birth);
    }
    rows.next();
    if (!no_sex) {
        rows.number(static_cast<std::uint64_t>(sex));
    }
    rows.next();
    if (!no_code) {
        rows.number(static_cast<std::uint64_t>(unknown_code ? 999 : code));
    }
    rows.next();
    if (dwelling.district != 0 && !no_district) {
        rows.number(unknown_district ? 99U : dwelling.district);
    }
    rows.end_row();
}

void write_registration(Life const& life, ServiceRegistration const& row,
                        TextBuffer& rows)
{
    rows.text(life.id_text()).next().text(row.service).next();
    if (row.acting != 0) {
        rows.number(static_cast<std::uint64_t>(row.acting));
    }
    rows.next();
    if (row.paying != 0) {
        rows.number(static_cast<std::uint64_t>(row.paying));
    }
    rows.next().date(row.start).next().date(row.end).next();
    rows.text(row.target_group).end_row();
}

}  // namespace

void PersonWriter::write_population(Life const& life, Random& random,
                                    Block& block) const
{
    for (int year = years_.first() - 1; year <= years_.last(); ++year) {
        Day const day = base::last_day_of(year);
        if (!life.is_resident_on(day)) {
            continue;
        }
        auto& rows = block.at(Register::bef, year);
        double const draw = random.uniform();
        write_record(life, day, draw, rows);
        if (draw > 0.9997) {
            write_record(life, day, draw, rows);
        }
    }
    if (life.death == base::no_day) {
        return;
    }
    auto& deaths = block.at(Register::dod, 0);
    deaths.text(life.id_text()).next().date(life.death).end_row();
    double const draw = random.uniform();
    if (draw < 0.004) {  // the same death twice, half of them a day later
        deaths.text(life.id_text()).next();
        deaths.date(life.death + (draw < 0.002 ? 1 : 0)).end_row();
    }
}

void PersonWriter::write_services(
    Life const& life, std::vector<ServiceRegistration> const& registrations,
    Random& random, Block& block) const
{
    for (auto const& registration : registrations) {
        double const draw = random.uniform();
        for (int year = years_.first(); year <= years_.last(); ++year) {
            if (registration.start > base::last_day_of(year) ||
                registration.end < base::first_day_of(year)) {
                continue;
            }
            auto& rows = block.at(Register::handicap, year);
            write_registration(life, registration, rows);
            if (draw < 0.003) {
                write_registration(life, registration, rows);
            } else if (draw < 0.0045) {  // backward (M5.3): a bad row
                auto backward = registration;
                backward.end = backward.start - 1 - random.below(300);
                write_registration(life, backward, rows);
            }
        }
    }
}

}  // namespace samspil::synthetic
