#include "count/bootstrap/drawn_profiles.hpp"

#include <algorithm>

#include "count/tally/cell_adder.hpp"
#include "count/tally/counting_rules.hpp"
#include "count/thread_count.hpp"
#include "method/persons/age.hpp"
#include "parallel/thread_errors.hpp"

namespace samspil::count {
namespace {

//! Adds what tally_person() adds for a person without contacts and
//! registrations.
void add_profile(ResidentProfile const& profile, base::Years const& years,
                 ScenarioPlan const& plan, Contributions& contributions)
{
    for (int index = 0; index < years.count(); ++index) {
        int const age = years.at(index) - profile.age_base();
        auto const band = plan.band_of(age);
        if (!profile.is_resident_in(index) || band == BandIndex()) {
            continue;
        }
        count_residents(
            profile.sex(), method::age_group(age), 1,
            profile.dies_in(index) ? 1 : 0,
            CellAdder(contributions, {ScenarioPlan::population_slot, band,
                                      index, profile.place_of(index)}));
    }
}

}  // namespace

DrawnProfiles::DrawnProfiles(std::span<ProfileCount const> profiles,
                             base::Years const& years, ScenarioPlan const& plan,
                             ScenarioTallies const& layout,
                             UsedCells const& used)
{
    Contributions contributions(layout, used);
    std::vector<std::size_t> ends;
    for (auto const& [profile, persons] : profiles) {
        add_profile(profile, years, plan, contributions);
        if (contributions.entries().size() ==
            (ends.empty() ? 0 : ends.back())) {
            continue;  // in no cell that a figure needs
        }
        ends.push_back(contributions.entries().size());
        auto const found = tables_.try_emplace(persons, persons).first;
        profiles_.push_back({profile.hash(), &found->second});
    }
    rows_ = CellRows(used.count(), ends.size(), [&](std::size_t row) {
        auto const begin = row == 0 ? 0 : ends[row - 1];
        return contributions.entries().subspan(begin, ends[row] - begin);
    });
    blocks_ = rows_.blocks_by_row(cells_of_block);
}

bool DrawnProfiles::is_small(std::int64_t persons)
{
    static std::int64_t const max_persons = [] {
        std::int64_t mean = 1;
        while (PoissonTable(mean + 1).greatest() <= max_byte_weight) {
            ++mean;
        }
        return mean;
    }();
    return persons <= max_persons;
}

template <class Weights>
void DrawnProfiles::draw(ReplicateRange const& range,
                         std::vector<Weights>& weights) const
{
    weights.resize(std::max(weights.size(), profiles_.size()));
    parallel::ThreadErrors errors;
    auto const count = static_cast<std::int64_t>(profiles_.size());
    auto const length = static_cast<std::size_t>(range.count());
#pragma omp parallel for num_threads(thread_count()) schedule(static)
    for (std::int64_t i = 0; i < count; ++i) {
        errors.run([&] {
            auto const index = static_cast<std::size_t>(i);
            draw_profile_weights(range, profiles_[index].hash,
                                 *profiles_[index].table,
                                 std::span(weights[index].of).first(length));
        });
    }
    errors.rethrow();
}

template void DrawnProfiles::draw(ReplicateRange const&,
                                  std::vector<ByteWeights>&) const;
template void DrawnProfiles::draw(ReplicateRange const&,
                                  std::vector<WideWeights>&) const;

}  // namespace samspil::count
