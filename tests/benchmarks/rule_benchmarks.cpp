// The hot rules one by one: nanoseconds a person who has what they look at.

#include <benchmark/benchmark.h>

#include <array>
#include <vector>

#include "benchmarks/sample_shards.hpp"
#include "count/tally/resident_counter.hpp"
#include "method/contacts/contact_scan.hpp"
#include "method/contacts/diagnoses.hpp"
#include "method/interventions/municipality_voter.hpp"
#include "method/interventions/recipient_finder.hpp"
#include "method/stays/readmission_finder.hpp"
#include "method/stays/stay_counter.hpp"
#include "support/plain_stays.hpp"

namespace samspil::benchmarks {
namespace {

enum class Of
{
    contacts,
    registrations
};

//! Calls \p rule for each person who has some, and tells the time for one.
template <class Rule>
void for_persons(benchmark::State& state, Of of, Rule&& rule)
{
    std::vector<records::PersonView> persons;
    for (auto const& shard : sample().shards) {
        for (std::size_t i = 0; i < shard.person_count(); ++i) {
            auto const person = shard.person(i);
            bool const has_some = of == Of::contacts
                                      ? !person.contacts.empty()
                                      : !person.registrations.empty();
            if (has_some) {
                persons.push_back(person);
            }
        }
    }
    for (auto _ : state) {
        for (auto const& person : persons) {
            rule(person);
        }
    }
    state.counters["person"] =
        benchmark::Counter(static_cast<double>(persons.size()),
                           benchmark::Counter::kIsIterationInvariantRate |
                               benchmark::Counter::kInvert);
}

using PerYear = std::array<method::ContactYear, base::max_years>;

void contact_scan(benchmark::State& state)
{
    method::YearBounds const years(sample().years);
    PerYear found;
    method::StartedContacts started(years.count());
    for_persons(state, Of::contacts, [&](records::PersonView const& person) {
        auto const scan =
            method::scan_contacts(person.contacts, years, found, started);
        benchmark::DoNotOptimize(scan.years);
        benchmark::ClobberMemory();
    });
}
BENCHMARK(contact_scan)->Unit(benchmark::kMillisecond);

void stay_counter(benchmark::State& state)
{
    method::YearBounds const years(sample().years);
    method::StayCounter const count(sample().years, {});
    PerYear found;
    method::StartedContacts started(years.count());
    std::array<method::StayYear, base::max_years> stays;
    std::vector<method::Stay> admissions;
    auto const used =
        std::span(stays).first(static_cast<std::size_t>(years.count()));
    for_persons(state, Of::contacts, [&](records::PersonView const& person) {
        auto const scan =
            method::scan_contacts(person.contacts, years, found, started);
        if (scan.first_in_run < person.contacts.size()) {
            count(started, used, admissions);
        }
        benchmark::ClobberMemory();
    });
}
BENCHMARK(stay_counter)->Unit(benchmark::kMillisecond);

void stay_builder(benchmark::State& state)
{
    test::StayBuilder const build({});
    std::vector<method::Stay> stays;
    for_persons(state, Of::contacts, [&](records::PersonView const& person) {
        build(person.contacts, stays);
        benchmark::ClobberMemory();
    });
}
BENCHMARK(stay_builder)->Unit(benchmark::kMillisecond);

void stays_and_readmissions(benchmark::State& state)
{
    test::StayBuilder const build({});
    method::ReadmissionFinder const find(sample().years,
                                         sample().observation_end, {});
    std::vector<method::Stay> stays;
    std::vector<method::IndexAdmission> admissions;
    for_persons(state, Of::contacts, [&](records::PersonView const& person) {
        build(person.contacts, stays);
        find(stays, person.facts.death_day, admissions);
        benchmark::ClobberMemory();
    });
}
BENCHMARK(stays_and_readmissions)->Unit(benchmark::kMillisecond);

void diagnoses(benchmark::State& state)
{
    method::DiagnosisRules looking_back;
    looking_back.lookback_years = static_cast<int>(state.range(0));
    method::DiagnosisFinder const find(sample().years, looking_back);
    std::vector<method::DiagnosisMask> masks(
        static_cast<std::size_t>(sample().years.count()));
    for_persons(state, Of::contacts, [&](records::PersonView const& person) {
        find(person.contacts, masks);
        benchmark::ClobberMemory();
    });
}
BENCHMARK(diagnoses)
    ->ArgName("lookback")
    ->Arg(0)
    ->Arg(10)
    ->Unit(benchmark::kMillisecond);

void municipality_vote(benchmark::State& state)
{
    method::MunicipalityRules voting;
    voting.join = static_cast<records::MunicipalityJoin>(state.range(0));
    voting.days = static_cast<records::MunicipalityDays>(state.range(0));
    method::MunicipalityVoter vote(sample().years, voting);
    std::vector<method::MunicipalityVote> votes(
        static_cast<std::size_t>(sample().years.count()));
    for_persons(state, Of::registrations,
                [&](records::PersonView const& person) {
                    vote(person.registrations, votes);
                    benchmark::ClobberMemory();
                });
}
BENCHMARK(municipality_vote)
    ->ArgName("other_rules")
    ->Arg(0)
    ->Arg(1)
    ->Unit(benchmark::kMillisecond);

void recipient_years(benchmark::State& state)
{
    method::RecipientFinder const find(sample().years);
    std::vector<method::RecipientYear> years(
        static_cast<std::size_t>(sample().years.count()));
    for_persons(state, Of::registrations,
                [&](records::PersonView const& person) {
                    find(person.registrations, years);
                    benchmark::ClobberMemory();
                });
}
BENCHMARK(recipient_years)->Unit(benchmark::kMillisecond);

void residents(benchmark::State& state)
{
    records::Scenario const scenario;
    count::ScenarioPlan const plan(std::span(&scenario, 1));
    count::ResidentCounter counter(sample().years, plan);
    for (auto _ : state) {
        for (auto const& shard : sample().shards) {
            counter.count(shard, 0, shard.person_count());
        }
    }
    state.counters["person"] =
        benchmark::Counter(static_cast<double>(sample().persons()),
                           benchmark::Counter::kIsIterationInvariantRate |
                               benchmark::Counter::kInvert);
}
BENCHMARK(residents)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace samspil::benchmarks
