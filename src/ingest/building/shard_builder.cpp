#include "ingest/building/shard_builder.hpp"
#include "ingest/building/person_checks.hpp"

#include <algorithm>
#include <optional>

#include "ingest/building/row_fates.hpp"
#include "ingest/building/sort_by_hash.hpp"
#include "ingest/building/take_rows.hpp"

namespace samspil::ingest {
namespace {

using registers::QualityCounts;
using registers::QualityRule;
using registers::RegisterId;

//! By register within a person: of duplicates the first is kept (M2.5), and
//! which register's row is counted must not depend on the delivery's order.
bool by_person_and_source(ResolvedRecord const& a, ResolvedRecord const& b)
{
    return a.person != b.person ? a.person < b.person : a.source() < b.source();
}

template <class Row>
void sort_by_person(std::vector<Row>& rows, std::vector<Row>& scratch)
{
    sort_by_hash(rows, scratch, KeyOf(), [](Row const& a, Row const& b) {
        return a.person < b.person;
    });
}

//! Lowers \p lowest to the person of the first of sorted rows.
template <class Row>
void lower_to_first(std::optional<records::Hash128>& lowest,
                    std::span<Row const> rows)
{
    if (!rows.empty() && (!lowest || rows.front().person < *lowest)) {
        lowest = rows.front().person;
    }
}

}  // namespace

ShardBuilder::ShardBuilder(base::Years const& years,
                           base::Minute observation_end)
    : count_stored_person_(years),
      clean_contacts_(observation_end),
      residence_index_(years),
      residences_(static_cast<std::size_t>(years.residence_count())),
      order_(years),
      by_key_(years.residence_count()),
      shard_(years.residence_count())
{
}

void ShardBuilder::sort(ShardRows& rows)
{
    sort_by_person(rows.population, sort_scratch_.population);
    sort_by_person(rows.deaths, sort_scratch_.deaths);
    sort_by_person(rows.registrations, sort_scratch_.registrations);
    sort_by_hash(rows.contacts, sort_scratch_.contacts, KeyOf(),
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
    std::span<PopulationRecord const> population(rows.population);
    std::span<registers::DeathRow const> deaths(rows.deaths);
    std::span<registers::RegistrationRow const> registrations(
        rows.registrations);
    std::span<ResolvedRecord const> contacts(rows.contacts);
    for (;;) {
        std::optional<records::Hash128> next;
        lower_to_first(next, population);
        lower_to_first(next, deaths);
        lower_to_first(next, registrations);
        lower_to_first(next, contacts);
        if (!next) {
            return;
        }
        PersonRows rows_of_person;
        rows_of_person.person = *next;
        rows_of_person.population = take_rows(population, *next);
        rows_of_person.deaths = take_rows(deaths, *next);
        rows_of_person.registrations = take_rows(registrations, *next);
        rows_of_person.contacts = take_rows(contacts, *next);
        this->add_person(rows_of_person, counts, sum);
    }
}

void ShardBuilder::add_person(PersonRows const& rows, QualityCounts& counts,
                              store::PersonSum& sum)
{
    this->fold_records(rows);
    bool const is_stored = facts_.has_birth_day();
    this->count_person(rows, is_stored, counts);
    auto const death_day = facts_.facts().death_day;
    this->clean_contacts(rows, death_day, is_stored, counts);
    this->clean_registrations(rows, death_day, is_stored, counts);
    count_rows_of_person({.has_record = !rows.population.empty(),
                          .birth_day = facts_.facts().birth_day,
                          .death_day = death_day,
                          .deaths = rows.deaths,
                          .contacts = rows.contacts,
                          .registrations = rows.registrations},
                         counts.checks.persons);
    if (!is_stored) {
        return;
    }
    records::PersonView const person{facts_.facts(), residences_,
                                     clean_contacts_.contacts(),
                                     clean_registrations_.registrations()};
    count_stored_person_(person, counts.checks.persons);
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

void ShardBuilder::count_person(PersonRows const& rows, bool is_stored,
                                QualityCounts& counts) const
{
    bool const is_only_dead = rows.population.empty() &&
                              rows.registrations.empty() &&
                              rows.contacts.empty();
    if (!is_only_dead) {
        counts.of(QualityRule::no_birth_date) += is_stored ? 0 : 1;
        counts.of(QualityRule::records_disagree) +=
            facts_.has_disagreement() ? 1 : 0;
    }
    auto const add_rows = [&](RegisterId source, std::size_t count) {
        auto& row_counts = counts.of(source);
        (is_stored ? row_counts.used : row_counts.not_needed) +=
            static_cast<std::int64_t>(count);
    };
    add_rows(RegisterId::population, rows.population.size());
    add_rows(RegisterId::deaths, rows.deaths.size());
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
        count_rules(counts, fates[i]);
        bool const is_kept = is_stored && fates[i].fate == method::Fate::kept;
        if (is_kept) {
            counts.checks.persons.of(row.source())
                .months.add(base::date_of(row.start()));
        }
        if (row.role() == RowRole::contact) {
            count_row(counts, row.source(), is_kept);
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
        count_row(counts, RegisterId::social,
                  is_stored && fate.fate == method::Fate::kept);
        count_rules(counts, fate);
    }
}

}  // namespace samspil::ingest
