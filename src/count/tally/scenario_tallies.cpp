#include "count/tally/scenario_tallies.hpp"

#include "base/contract.hpp"

namespace samspil::count {

ScenarioTallies::ScenarioTallies(ScenarioPlan const& plan, int year_count)
    : bands_(plan.band_count()), year_count_(year_count), begins_{0}
{
    tallies_.reserve(plan.slots().size() * bands_);
    for (auto const& slot : plan.slots()) {
        for (std::size_t band = 0; band < bands_; ++band) {
            tallies_.emplace_back(year_count, slot.family);
            begins_.push_back(begins_.back() + tallies_.back().all().size());
        }
    }
}

ScenarioTallies& ScenarioTallies::operator+=(ScenarioTallies const& other)
{
    SAMSPIL_EXPECT(tallies_.size() == other.tallies_.size());
    for (std::size_t i = 0; i < tallies_.size(); ++i) {
        tallies_[i] += other.tallies_[i];
    }
    return *this;
}

std::vector<std::size_t> ScenarioTallies::tallies_of(
    ScenarioPlan::Use const& use) const
{
    std::vector<std::size_t> result;
    for (auto const slot : use.slots) {
        for (auto band = use.band; band < bands_; ++band) {
            result.push_back(this->tally_of(slot, static_cast<int>(band)));
        }
    }
    return result;
}

cubes::PlaceTally ScenarioTallies::assemble(ScenarioPlan::Use const& use) const
{
    cubes::PlaceTally result(year_count_);
    for (auto const tally : this->tallies_of(use)) {
        result += tallies_[tally];
    }
    return result;
}

}  // namespace samspil::count
