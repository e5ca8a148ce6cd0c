#include "count/shard_counter.hpp"

namespace samspil::count {
void ShardCounter::count(store::Shard const& shard, std::size_t begin,
                         std::size_t end)
{
    residents_.count(shard, begin, end);
    // Who is active is not to be foreseen: so no branch on it.
    active_.resize(end - begin);
    auto const* const contacts = shard.contact_offsets.data();
    auto const* const registrations = shard.registration_offsets.data();
    auto* const active = active_.data();
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i) {
        active[count] = static_cast<std::uint32_t>(i);
        auto const rows = (contacts[i + 1] - contacts[i]) |
                          (registrations[i + 1] - registrations[i]);
        count += rows != 0 ? 1U : 0U;
    }
    for (std::size_t i = 0; i < count; ++i) {
        atoms_.add(evaluate_.activity(shard.person(active[i])));
    }
}

void ShardCounter::add_to(ScenarioTallies& tallies, std::size_t slot) const
{
    if (slot == ScenarioPlan::population_slot) {
        residents_.add_to(tallies);
    }
    atoms_.add_to(tallies, slot);
}

ScenarioQuality ShardCounter::quality() const
{
    auto result = evaluate_.quality();
    result.defaulted_to_byen += residents_.defaulted_to_byen();
    return result;
}

}  // namespace samspil::count
