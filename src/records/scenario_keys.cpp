#include "records/scenario_keys.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace samspil::records {
namespace {

//! Greater numbers would make no difference in a human life.
constexpr int most = 1'000'000;

constexpr std::string_view whole_number = "a whole number";

//! Names of an enumeration's values, in their order.
template <std::size_t N>
using Names = std::array<std::string_view, N>;

constexpr Names<3> basis_names{"acting", "paying", "residence"};
constexpr Names<2> join_names{"service", "intervention"};
constexpr Names<2> days_names{"sum", "calendar"};
constexpr Names<2> scope_names{"specialty_or_diagnosis", "specialty"};
constexpr Names<2> chain_names{"physical", "all"};
constexpr Names<2> diagnosis_names{"action", "action_secondary"};

//! A key whose values have names.
template <auto Member, auto const& ValueNames>
ScenarioKey named(std::string_view name, std::string_view values)
{
    return {
        name, values, false,
        [](Scenario& scenario, std::string_view value) {
            auto const found =
                std::find(ValueNames.begin(), ValueNames.end(), value);
            if (found == ValueNames.end()) {
                return false;
            }
            using Value = std::remove_reference_t<decltype(scenario.*Member)>;
            scenario.*Member = static_cast<Value>(found - ValueNames.begin());
            return true;
        },
        [](Scenario const& scenario) {
            return std::string(
                ValueNames[static_cast<std::size_t>(scenario.*Member)]);
        }};
}

//! A key whose values are whole numbers from 0.
template <auto Member>
ScenarioKey number(std::string_view name)
{
    return {
        name, whole_number, true,
        [](Scenario& scenario, std::string_view value) {
            int result = 0;
            auto const* const end = value.data() + value.size();
            bool const is_digits =
                !value.empty() &&
                std::all_of(value.begin(), value.end(),
                            [](char c) { return c >= '0' && c <= '9'; });
            if (!is_digits ||
                std::from_chars(value.data(), end, result).ec != std::errc{} ||
                result > most) {
                return false;
            }
            scenario.*Member = result;
            return true;
        },
        [](Scenario const& scenario) {
            return std::to_string(scenario.*Member);
        }};
}

enum class Lowest
{
    zero,
    above_zero
};

//! A key whose values are hours, with decimals.
template <auto Member, Lowest lowest>
ScenarioKey hours(std::string_view name, std::string_view values)
{
    return {name, values, true,
            [](Scenario& scenario, std::string_view value) {
                auto const result = Hours::parse(value);
                if (!result ||
                    (lowest == Lowest::above_zero && result->is_zero())) {
                    return false;
                }
                scenario.*Member = *result;
                return true;
            },
            [](Scenario const& scenario) {
                return (scenario.*Member).to_string();
            }};
}

std::array<ScenarioKey, 11> const all_keys{
    number<&Scenario::min_age>("min_age"),
    named<&Scenario::municipality, basis_names>("municipality",
                                                "acting, paying, residence"),
    named<&Scenario::municipality_join, join_names>("municipality_join",
                                                    "service, intervention"),
    named<&Scenario::municipality_days, days_names>("municipality_days",
                                                    "sum, calendar"),
    named<&Scenario::contact_scope, scope_names>(
        "contact_scope", "specialty_or_diagnosis, specialty"),
    named<&Scenario::stay_chain, chain_names>("stay_chain", "physical, all"),
    hours<&Scenario::stay_gap_hours, Lowest::zero>(
        "stay_gap_hours", "hours, decimals after a point"),
    hours<&Scenario::inpatient_hours, Lowest::above_zero>(
        "inpatient_hours", "hours above 0, decimals after a point"),
    number<&Scenario::readmission_days>("readmission_days"),
    named<&Scenario::diagnosis_basis, diagnosis_names>(
        "diagnosis_basis", "action, action_secondary"),
    number<&Scenario::diagnosis_lookback_years>("diagnosis_lookback_years"),
};

}  // namespace

std::span<ScenarioKey const> scenario_keys()
{
    return all_keys;
}

ScenarioKey const* find_scenario_key(std::string_view name)
{
    auto const found = std::find_if(
        all_keys.begin(), all_keys.end(),
        [name](ScenarioKey const& key) { return key.name == name; });
    return found == all_keys.end() ? nullptr : &*found;
}

}  // namespace samspil::records
