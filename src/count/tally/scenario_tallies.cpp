#include "count/tally/scenario_tallies.hpp"

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

std::vector<std::size_t> ScenarioTallies::tallies_of(
    ScenarioPlan::Use const& use) const
{
    std::vector<std::size_t> result;
    for (auto const slot : use.slots) {
        for (auto band = use.band.index(); band < bands_; ++band) {
            result.push_back(this->tally_of(slot, BandIndex(band)));
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
