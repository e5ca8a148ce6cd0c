#include "ingest/building/shard_builder.hpp"

#include <algorithm>

#include "ingest/building/sort_by_hash.hpp"

namespace samspil::ingest {
namespace {

using registers::QualityCounts;
using registers::QualityRule;
using registers::RegisterId;

//! Order in which a duplicate's first occurrence is kept: by register, so
//! that what is counted does not depend on the order of delivery.
bool by_person_and_source(ResolvedRecord const& a, ResolvedRecord const& b)
{
    return a.person != b.person ? a.person < b.person : a.source() < b.source();
}

constexpr auto person_of = [](auto const& row) { return row.person; };

template <class Row>
void sort_by_person(std::vector<Row>& rows, std::vector<Row>& scratch)
{
    sort_by_hash(rows, scratch, person_of, [](Row const& a, Row const& b) {
        return a.person < b.person;
    });
}

//! The rows of a person at the front of rows that are ordered by person.
template <class Row>
std::span<Row const> take(std::span<Row const>& rows,
                          records::Hash128 const& person)
{
    std::size_t end = 0;
    while (end < rows.size() && rows[end].person == person) {
        ++end;
    }
    auto const taken = rows.first(end);
    rows = rows.subspan(end);
    return taken;
}

template <class Row>
void lower_to_first(records::Hash128& lowest, bool& found,
                    std::span<Row const> rows)
{
    if (!rows.empty() && (!found || rows.front().person < lowest)) {
        lowest = rows.front().person;
        found = true;
    }
}

void count_row(QualityCounts& counts, RegisterId source, bool is_used)
{
    auto& row_counts = counts.of(source);
    ++(is_used ? row_counts.used : row_counts.not_needed);
}

void count_fate(method::ContactFate const& fate, QualityCounts& counts)
{
    using method::Fate;
    using method::OpenEnd;
    if (fate.open_end == OpenEnd::until_observation_end) {
        ++counts.of(QualityRule::open_until_observation_end);
    } else if (fate.open_end == OpenEnd::zero_minutes) {
        ++counts.of(QualityRule::open_zero_minutes);
    }
    if (fate.cut_at_death) {
        ++counts.of(QualityRule::cut_at_death);
    }
    switch (fate.fate) {
        case Fate::kept:
            break;
        case Fate::duplicate:
            ++counts.of(QualityRule::duplicate_contact);
            break;
        case Fate::after_observation_end:
            ++counts.of(QualityRule::starts_after_observation_end);
            break;
        case Fate::after_death:
            ++counts.of(QualityRule::starts_after_death);
            break;
    }
}

}  // namespace

ShardBuilder::ShardBuilder(base::Years const& years,
                           base::Minute observation_end)
    : clean_contacts_(observation_end),
      residence_index_(years),
      residences_(static_cast<std::size_t>(years.residence_count())),
      order_(years),
      by_key_(years.residence_count()),
      shard_(years.residence_count())
{
}

void ShardBuilder::PersonCounts::add_to(QualityCounts& counts) const
{
    counts.of(QualityRule::no_birth_date) += without_birth_day;
    counts.of(QualityRule::records_disagree) += with_disagreement;
    auto& population_rows = counts.of(RegisterId::population);
    population_rows.not_needed += population[0];
    population_rows.used += population[1];
    auto& death_rows = counts.of(RegisterId::deaths);
    death_rows.not_needed += deaths[0];
    death_rows.used += deaths[1];
}

void ShardBuilder::sort(ShardRows& rows)
{
    sort_by_person(rows.population, sort_scratch_.population);
    sort_by_person(rows.deaths, sort_scratch_.deaths);
    sort_by_person(rows.registrations, sort_scratch_.registrations);
    sort_by_hash(rows.contacts, sort_scratch_.contacts, person_of,
                 by_person_and_source);
}

store::Shard const& ShardBuilder::operator()(ShardRows& rows,
                                             QualityCounts& counts,
                                             store::PersonSum& sum)
{
    this->sort(rows);
    by_key_.clear();
    this->add_persons(rows, counts, sum);
    order_.arrange(by_key_, shard_);
    return shard_;
}

//! \pre rows are sorted.
void ShardBuilder::add_persons(ShardRows const& rows, QualityCounts& counts,
                               store::PersonSum& sum)
{
    PersonCounts person_counts;
    std::span<PopulationRecord const> population(rows.population);
    std::span<registers::DeathRow const> deaths(rows.deaths);
    std::span<registers::RegistrationRow const> registrations(
        rows.registrations);
    std::span<ResolvedRecord const> contacts(rows.contacts);
    for (;;) {
        PersonRows person;
        bool found = false;
        lower_to_first(person.person, found, population);
        lower_to_first(person.person, found, deaths);
        lower_to_first(person.person, found, registrations);
        lower_to_first(person.person, found, contacts);
        if (!found) {
            person_counts.add_to(counts);
            return;
        }
        person.population = take(population, person.person);
        person.deaths = take(deaths, person.person);
        person.registrations = take(registrations, person.person);
        person.contacts = take(contacts, person.person);
        this->add_person(person, counts, person_counts, sum);
    }
}

void ShardBuilder::add_person(PersonRows const& rows, QualityCounts& counts,
                              PersonCounts& person_counts,
                              store::PersonSum& sum)
{
    this->fold_records(rows);
    bool const is_stored = facts_.has_birth_day();
    bool const is_only_dead = rows.population.empty() &&
                              rows.registrations.empty() &&
                              rows.contacts.empty();
    if (!is_only_dead) {
        person_counts.without_birth_day += is_stored ? 0 : 1;
        person_counts.with_disagreement += facts_.has_disagreement() ? 1 : 0;
    }
    auto const fate = static_cast<std::size_t>(is_stored);
    person_counts.population.at(fate) +=
        static_cast<std::int64_t>(rows.population.size());
    person_counts.deaths.at(fate) +=
        static_cast<std::int64_t>(rows.deaths.size());
    auto const death_day = facts_.facts().death_day;
    this->clean_contacts(rows, death_day, is_stored, counts);
    this->clean_registrations(rows, death_day, is_stored, counts);
    if (!is_stored) {
        return;
    }
    records::PersonView const person{facts_.facts(), residences_,
                                     clean_contacts_.contacts(),
                                     clean_registrations_.registrations()};
    by_key_.append(rows.person, person);
    sum.add(person);
}

void ShardBuilder::fold_records(PersonRows const& rows)
{
    facts_ = {};
    residence_choices_.assign(residences_.size(), {});
    for (auto const& row : rows.population) {
        facts_.add_record(row.reference_day(), row.birth_day(), row.sex());
        int const index = residence_index_.of(row.reference_day());
        if (index >= 0) {
            residence_choices_[static_cast<std::size_t>(index)].add(
                {row.reference_day(), row.municipality(), row.district()});
        }
    }
    for (auto const& row : rows.deaths) {
        facts_.add_death(row.death_day);
    }
    std::transform(
        residence_choices_.begin(), residence_choices_.end(),
        residences_.begin(),
        [](method::ResidenceChoice const& choice) { return choice.code(); });
}

void ShardBuilder::clean_contacts(PersonRows const& rows, base::Day death_day,
                                  bool is_stored, QualityCounts& counts)
{
    contacts_.clear();
    contact_rows_.clear();
    for (std::uint32_t i = 0; i < rows.contacts.size(); ++i) {
        auto const& row = rows.contacts[i];
        if (row.role() == RowRole::course) {
            count_row(counts, row.source(), is_stored);
        } else {
            contacts_.push_back(row.contact());
            contact_rows_.push_back(i);
        }
    }
    clean_contacts_(contacts_, death_day);
    auto const fates = clean_contacts_.fates();
    for (std::size_t i = 0; i < fates.size(); ++i) {
        auto const& row = rows.contacts[contact_rows_[i]];
        count_fate(fates[i], counts);
        if (row.role() == RowRole::contact) {
            count_row(counts, row.source(),
                      is_stored && fates[i].fate == method::Fate::kept);
        }
    }
}

void ShardBuilder::clean_registrations(PersonRows const& rows,
                                       base::Day death_day, bool is_stored,
                                       QualityCounts& counts)
{
    registrations_.clear();
    for (auto const& row : rows.registrations) {
        registrations_.push_back(row.registration);
    }
    clean_registrations_(registrations_, death_day);
    for (auto const& fate : clean_registrations_.fates()) {
        bool const is_kept = fate.fate == method::Fate::kept;
        count_row(counts, RegisterId::social, is_stored && is_kept);
        if (fate.fate == method::Fate::duplicate) {
            ++counts.of(QualityRule::duplicate_registration);
        } else if (!is_kept) {
            ++counts.of(QualityRule::starts_after_death);
        }
        if (fate.cut_at_death) {
            ++counts.of(QualityRule::cut_at_death);
        }
    }
}

}  // namespace samspil::ingest
