#include "ingest/building/person_checks.hpp"

#include "records/scenario.hpp"
#include "reference/places.hpp"

namespace samspil::ingest {
namespace {

using registers::RegisterId;

//! Visit tables have no person: their records' rows are counted.
bool is_visit(RegisterId source)
{
    return source == RegisterId::psyk_pers || source == RegisterId::lpr_bes;
}

}  // namespace

void count_rows_of_person(CheckedRows const& rows,
                          registers::PersonCounts& counts)
{
    auto const end_of_life = base::end_of(rows.death_day);
    for (auto const& row : rows.contacts) {
        if (row.role() == RowRole::further_contact) {
            continue;  // its row is counted with another contact
        }
        auto& activity = counts.of(row.source());
        ++activity.rows;
        if (!rows.has_record && !is_visit(row.source())) {
            ++activity.unknown_person;
        }
        if (row.start() >= end_of_life && row.role() == RowRole::contact) {
            ++activity.after_death;
        }
    }
    auto& social = counts.of(RegisterId::social);
    for (auto const& row : rows.registrations) {
        ++social.rows;
        social.unknown_person += rows.has_record ? 0 : 1;
        social.after_death += row.registration.start > rows.death_day ? 1 : 0;
    }
    for (auto const& row : rows.deaths) {
        ++counts.deaths;
        counts.deaths_before_birth +=
            rows.birth_day != base::no_day && row.death_day < rows.birth_day
                ? 1
                : 0;
    }
}

StoredPersonCounter::StoredPersonCounter(base::Years const& years)
{
    constexpr int min_age = records::Scenario{}.min_age;
    for (int year = years.first(); year <= years.last(); ++year) {
        years_.push_back({base::first_day_of(year), base::last_day_of(year),
                          base::first_day_of(year - min_age)});
    }
}

void StoredPersonCounter::operator()(records::PersonView const& person,
                                     registers::PersonCounts& counts) const
{
    auto const size = registers::municipality_count * years_.size();
    if (counts.resident_adults.empty()) {
        counts.resident_adults.resize(size);
        counts.registrations.resize(size);
    }
    ++counts.persons;
    bool is_adult_once = false;
    for (std::size_t i = 0; i < years_.size(); ++i) {
        bool const is_adult = person.facts.birth_day <= years_[i].born_by &&
                              person.facts.death_day >= years_[i].first;
        if (!is_adult) {
            continue;
        }
        is_adult_once = true;
        auto const municipality =
            reference::municipality_of(person.residences[i]);
        if (municipality != reference::no_municipality) {
            ++counts.resident_adults[i * registers::municipality_count +
                                     municipality.value()];
        }
    }
    counts.adults += is_adult_once ? 1 : 0;
    for (auto const& registration : person.registrations) {
        for (std::size_t i = 0; i < years_.size(); ++i) {
            if (registration.acting != reference::no_municipality &&
                registration.start <= years_[i].last &&
                registration.end >= years_[i].first) {
                ++counts.registrations[i * registers::municipality_count +
                                       registration.acting.value()];
            }
        }
    }
}

}  // namespace samspil::ingest
