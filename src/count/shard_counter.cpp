#include "count/shard_counter.hpp"

namespace samspil::count {

void ShardCounter::count(store::Shard const& shard, std::size_t begin,
                         std::size_t end)
{
    residents_.count(shard, begin, end);
    auto const* const contacts = shard.contact_offsets.data();
    auto const* const registrations = shard.registration_offsets.data();
    for (auto i = begin; i < end; ++i) {
        if (contacts[i] != contacts[i + 1] ||
            registrations[i] != registrations[i + 1]) {
            partial_.add(evaluate_.activity(shard.person(i)));
        } else if (contacts[i] == contacts[end] &&
                   registrations[i] == registrations[end]) {
            break;  // the rest is inactive: a store has the active ones first
        }
    }
}

void ShardCounter::add_to(ScenarioTallies& tallies, SlotIndex slot) const
{
    if (slot == ScenarioPlan::population_slot) {
        residents_.add_to(tallies);
    }
    partial_.add_to(tallies, slot);
}

ScenarioQuality ShardCounter::quality() const
{
    auto result = evaluate_.quality();
    result.defaulted_to_byen += residents_.defaulted_to_byen();
    return result;
}

}  // namespace samspil::count
