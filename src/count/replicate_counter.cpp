#include "count/replicate_counter.hpp"

#include <omp.h>

#include <algorithm>
#include <string>

#include "count/person_evaluator.hpp"
#include "count/shard_queue.hpp"
#include "count/tally_person.hpp"
#include "count/thread_count.hpp"
#include "method/age.hpp"
#include "parallel/thread_errors.hpp"
#include "parallel/together.hpp"

namespace samspil::count {
namespace {

constexpr int persons_at_once = 512;
//! Every plan's first slot is the population's.
constexpr std::size_t population_slot = 0;

bool is_active(records::PersonView const& person)
{
    return !person.contacts.empty() || !person.registrations.empty();
}

//! Part \p part of \p parts of a range of replicates, in whole blocks of
//! random numbers.
ReplicateRange part_of_range(ReplicateRange const& range, int part, int parts)
{
    auto const bound = [&](int i) {
        auto const blocks = (range.count() + 7) / 8;
        return std::min(range.end, range.begin + blocks * i / parts * 8);
    };
    return {range.seed, bound(part), bound(part + 1)};
}

}  // namespace

//! What one thread found of a shard's persons.
struct ReplicateCounter::Recorded
{
    std::vector<Contributions::Entry> entries;
    std::vector<std::size_t> ends;       //!< [person] behind its entries
    std::vector<records::Hash128> keys;  //!< [person]

    void add(records::Hash128 const& key,
             std::span<Contributions::Entry const> added)
    {
        entries.insert(entries.end(), added.begin(), added.end());
        ends.push_back(entries.size());
        keys.push_back(key);
    }
};

ReplicateCounter::ReplicateCounter(parallel::Communicator const& ranks,
                                   std::filesystem::path const& folder,
                                   store::Manifest const& manifest,
                                   ScenarioPlan const& plan,
                                   ScenarioTallies const& layout,
                                   UsedCells const& used)
    : ranks_(ranks),
      folder_(folder),
      manifest_(manifest),
      plan_(plan),
      layout_(layout),
      used_(used)
{
}

void ReplicateCounter::gather_profiles()
{
    ProfileCounts counts;
    parallel::run_together(ranks_, [&] {
        method::YearBounds const years(manifest_.years);
        ShardQueue queue(ranks_, folder_, manifest_, store::ReadKeys::no);
        while (!queue.is_empty()) {
            auto const shard = queue.take();
            for (std::size_t i = 0; i < shard.person_count(); ++i) {
                auto const person = shard.person(i);
                if (is_active(person)) {
                    continue;
                }
                ResidentProfile const profile(person, years);
                if (profile.is_ever_resident()) {
                    ++counts[profile];
                }
            }
        }
    });
    profiles_ = share_profiles(ranks_, counts);
}

ReplicateMatrix ReplicateCounter::count(ReplicateRange const& range,
                                        base::Log& log) const
{
    ReplicateMatrix matrix(used_.count(),
                           static_cast<std::size_t>(range.count()));
    ShardQueue queue(ranks_, folder_, manifest_, store::ReadKeys::yes);
    std::size_t done = 0;
    while (!queue.is_empty()) {
        this->add_shard(queue.take(), range, matrix);
        ++done;
        log.progress("compute: replicates " + std::to_string(range.begin) +
                     " to " + std::to_string(range.end) + ", shard " +
                     std::to_string(done) + " of " +
                     std::to_string(queue.size()));
    }
    this->add_profiles(range, matrix);
    return matrix;
}

void ReplicateCounter::add_shard(store::Shard const& shard,
                                 ReplicateRange const& range,
                                 ReplicateMatrix& matrix) const
{
    auto const threads = thread_count();
    std::vector<Recorded> recorded(static_cast<std::size_t>(threads));
    parallel::ThreadErrors errors;
    auto const persons = static_cast<std::int64_t>(shard.person_count());
#pragma omp parallel num_threads(threads)
    {
        PersonEvaluator evaluate(manifest_.years, manifest_.observation_end,
                                 plan_);
        Contributions contributions(layout_, used_);
        auto& mine = recorded[static_cast<std::size_t>(omp_get_thread_num())];
#pragma omp for schedule(dynamic, persons_at_once)
        for (std::int64_t i = 0; i < persons; ++i) {
            errors.run([&] {
                auto const index = static_cast<std::size_t>(i);
                auto const person = shard.person(index);
                if (is_active(person)) {
                    contributions.clear();
                    tally_person(evaluate(person), plan_, contributions);
                    mine.add(shard.keys[index], contributions.entries());
                }
            });
        }
    }
    errors.rethrow();
#pragma omp parallel for num_threads(threads) schedule(static, 1)
    for (int part = 0; part < threads; ++part) {
        errors.run([&] {
            auto const slice = part_of_range(range, part, threads);
            std::vector<std::int32_t> weights(
                static_cast<std::size_t>(slice.count()));
            auto const first =
                static_cast<std::size_t>(slice.begin - range.begin);
            for (auto const& each : recorded) {
                std::size_t begin = 0;
                for (std::size_t i = 0; i < each.keys.size(); ++i) {
                    draw_person_weights(slice, each.keys[i], weights);
                    matrix.add(std::span(each.entries)
                                   .subspan(begin, each.ends[i] - begin),
                               first, weights);
                    begin = each.ends[i];
                }
            }
        });
    }
    errors.rethrow();
}

void ReplicateCounter::add_profiles(ReplicateRange const& range,
                                    ReplicateMatrix& matrix) const
{
    auto const threads = thread_count();
    parallel::ThreadErrors errors;
#pragma omp parallel for num_threads(threads) schedule(static, 1)
    for (int part = 0; part < threads; ++part) {
        errors.run([&] {
            auto const slice = part_of_range(range, part, threads);
            std::vector<std::int32_t> weights(
                static_cast<std::size_t>(slice.count()));
            Contributions contributions(layout_, used_);
            for (auto const& [profile, count] : profiles_) {
                contributions.clear();
                this->contribute(profile, contributions);
                draw_profile_weights(slice, profile.hash(), count, weights);
                matrix.add(contributions.entries(),
                           static_cast<std::size_t>(slice.begin - range.begin),
                           weights);
            }
        });
    }
    errors.rethrow();
}

//! What tally_person adds for a person without contacts and registrations.
void ReplicateCounter::contribute(ResidentProfile const& profile,
                                  Contributions& contributions) const
{
    auto const ages = plan_.ages();
    for (int index = 0; index < manifest_.years.count(); ++index) {
        int const age = manifest_.years.at(index) - profile.age_base();
        int const band =
            static_cast<int>(std::upper_bound(ages.begin(), ages.end(), age) -
                             ages.begin()) -
            1;
        if (!profile.is_resident_in(index) || band < 0) {
            continue;
        }
        auto const age_group = method::age_group(age);
        auto const place = profile.place_of(index);
        contributions.add(population_slot, band, cubes::CubeId::population,
                          index, place,
                          reference::index_of(profile.sex()) *
                                  reference::age_group_labels.size() +
                              age_group,
                          1);
        if (profile.dies_in(index)) {
            contributions.add(population_slot, band,
                              cubes::CubeId::population_deaths, index, place,
                              age_group, 1);
        }
    }
}

}  // namespace samspil::count
