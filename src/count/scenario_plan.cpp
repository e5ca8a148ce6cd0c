#include "count/scenario_plan.hpp"

#include <algorithm>

#include "base/contract.hpp"
#include "cubes/place_tally.hpp"

namespace samspil::count {
namespace {

using cubes::Family;

//! The index of a value in a list, to which it is added if it is new.
template <class T>
std::size_t find_or_add(std::vector<T>& list, T const& value)
{
    auto const found = std::find(list.begin(), list.end(), value);
    auto const index = static_cast<std::size_t>(found - list.begin());
    if (found == list.end()) {
        list.push_back(value);
    }
    return index;
}

//! With everybody at their residence, joining and days change nothing (M6.4).
method::MunicipalityRules municipality_rules(records::Scenario const& scenario)
{
    auto const rules = method::MunicipalityRules::of(scenario);
    if (rules.basis == records::MunicipalityBasis::residence) {
        return {.basis = records::MunicipalityBasis::residence};
    }
    return rules;
}

std::vector<int> distinct_ages(std::span<records::Scenario const> scenarios)
{
    std::vector<int> ages;
    for (auto const& scenario : scenarios) {
        ages.push_back(scenario.min_age);
    }
    std::sort(ages.begin(), ages.end());
    ages.erase(std::unique(ages.begin(), ages.end()), ages.end());
    return ages;
}

}  // namespace

ScenarioPlan::ScenarioPlan(std::span<records::Scenario const> scenarios)
    : ages_(distinct_ages(scenarios))
{
    for (auto const& scenario : scenarios) {
        this->add(scenario);
    }
}

void ScenarioPlan::add(records::Scenario const& scenario)
{
    Use use;
    use.band = this->band_of(scenario.min_age);
    use.municipality =
        find_or_add(municipalities_, municipality_rules(scenario));
    use.groups = find_or_add(groups_, method::DiagnosisRules::of(scenario));
    use.stays = find_or_add(stays_, method::StayRules::of(scenario));
    use.readmissions = find_or_add(
        readmissions_,
        Readmissions{use.stays, method::ReadmissionRules::of(scenario)});
    auto const stays = find_or_add(group_stays_, Pair{use.groups, use.stays});
    auto const readmissions =
        find_or_add(group_readmissions_, Pair{use.groups, use.readmissions});

    constexpr auto others = TallySlot::only_others;
    auto const municipality = use.municipality;
    for (auto const& slot : {
             TallySlot{Family::population, others, 0},
             TallySlot{Family::agreement, others, 0},
             TallySlot{Family::recipients, municipality, 0},
             TallySlot{Family::persons, others, use.groups},
             TallySlot{Family::persons, municipality, use.groups},
             TallySlot{Family::received, municipality, use.groups},
             TallySlot{Family::overlap_stays, municipality, use.stays},
             TallySlot{Family::stays, others, stays},
             TallySlot{Family::stays, municipality, stays},
             TallySlot{Family::readmissions, others, readmissions},
             TallySlot{Family::readmissions, municipality, readmissions},
         }) {
        use.slots.emplace_back(find_or_add(slots_, slot));
    }
    uses_.push_back(std::move(use));
}

std::size_t ScenarioPlan::groups_with(std::size_t municipality,
                                      std::size_t stays) const
{
    auto const found =
        std::find_if(uses_.begin(), uses_.end(), [&](Use const& use) {
            return use.municipality == municipality && use.stays == stays;
        });
    SAMSPIL_EXPECT(found != uses_.end());
    return found->groups;
}

std::int64_t ScenarioPlan::tally_bytes(int year_count) const
{
    std::int64_t sum = 0;
    for (auto const& slot : slots_) {
        sum += cubes::PlaceTally::bytes_of(year_count, slot.family);
    }
    return sum * static_cast<std::int64_t>(this->band_count());
}

}  // namespace samspil::count
