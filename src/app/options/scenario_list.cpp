#include "app/options/scenario_list.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "base/error.hpp"
#include "records/scenario_keys.hpp"

namespace samspil::app {
namespace {

using base::UsageError;
using records::NamedScenario;
using records::Scenario;
using records::ScenarioKey;

constexpr std::string_view base_name = "base";
constexpr std::size_t most_combinations = 10'000;

//! One --vary: a key and its values as typed.
struct Variation
{
    ScenarioKey const* key;
    std::vector<std::string> values;
};

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (;;) {
        auto const end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

ScenarioKey const& find_key(std::string_view name, std::string const& option)
{
    auto const* const key = records::find_scenario_key(name);
    if (key == nullptr) {
        std::vector<std::string_view> names;
        for (auto const& each : records::scenario_keys()) {
            names.push_back(each.name);
        }
        throw UsageError(
            fmt::format("{}: '{}' is no key of a scenario; the "
                        "keys are {}",
                        option, name, fmt::join(names, ", ")));
    }
    return *key;
}

void set_value(Scenario& scenario, ScenarioKey const& key,
               std::string_view value, std::string const& option)
{
    if (!key.set(scenario, value)) {
        throw UsageError(fmt::format("{}: '{}' is no value of {}; it takes {}",
                                     option, value, key.name, key.values));
    }
}

//! "key" and "value" of "key=value".
std::pair<std::string_view, std::string_view> split_assignment(
    std::string_view text, std::string const& option)
{
    auto const equals = text.find('=');
    if (equals == std::string_view::npos) {
        throw UsageError(
            fmt::format("{}: '{}' is not of the form key=value", option, text));
    }
    return {text.substr(0, equals), text.substr(equals + 1)};
}

bool is_name(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

//! What one --scenario says.
struct NamedChange
{
    std::string name;
    std::string assignments;  //!< "key=value,key=value"
    std::string option;       //!< the whole text, for messages
};

NamedChange split_scenario(std::string const& text)
{
    auto const option = "--scenario " + text;
    auto const colon = text.find(':');
    auto const name = text.substr(0, colon);
    if (colon == std::string::npos || !is_name(name)) {
        throw UsageError(option +
                         ": not of the form NAME:key=value,… (a name is made "
                         "of letters, digits, _ and -)");
    }
    return {name, text.substr(colon + 1), option};
}

void apply(NamedChange const& change, Scenario& scenario)
{
    std::set<std::string_view> seen;
    auto const assignments = split(change.assignments, ',');
    for (auto const& assignment : assignments) {
        auto const [name, value] = split_assignment(assignment, change.option);
        auto const& key = find_key(name, change.option);
        if (!seen.insert(key.name).second) {
            throw UsageError(
                fmt::format("{}: {} is given twice", change.option, key.name));
        }
        set_value(scenario, key, value, change.option);
    }
}

//! The key's value in its shortest form.
std::string canonical(ScenarioKey const& key, std::string_view value,
                      std::string const& option)
{
    Scenario scratch;
    set_value(scratch, key, value, option);
    return key.get(scratch);
}

Variation parse_variation(std::string const& text)
{
    auto const option = "--vary " + text;
    auto const [name, values] = split_assignment(text, option);
    Variation result{&find_key(name, option), split(values, ',')};
    std::set<std::string> seen;
    for (auto const& value : result.values) {
        if (!seen.insert(canonical(*result.key, value, option)).second) {
            throw UsageError(
                fmt::format("{}: the value {} is given twice", option, value));
        }
    }
    return result;
}

std::vector<Variation> parse_variations(std::vector<std::string> const& texts)
{
    std::vector<Variation> result;
    for (auto const& text : texts) {
        auto variation = parse_variation(text);
        for (auto const& other : result) {
            if (other.key == variation.key) {
                throw UsageError(fmt::format("--vary {}: {} is varied twice",
                                             text, other.key->name));
            }
        }
        result.push_back(std::move(variation));
    }
    return result;
}

//! More combinations than anybody reads are a mistake; each takes a cube.
void require_few(std::vector<Variation> const& variations)
{
    std::size_t count = 1;
    for (auto const& variation : variations) {
        count *= variation.values.size();
        if (count > most_combinations) {
            throw UsageError(fmt::format(
                "--vary: these are more than {} combinations: vary fewer keys "
                "or values, or several runs with some of them each",
                most_combinations));
        }
    }
}

//! The combination that has value positions[i] of variation i.
NamedScenario combine(std::vector<Variation> const& variations,
                      std::vector<std::size_t> const& positions,
                      Scenario const& baseline)
{
    NamedScenario result{"", baseline};
    for (std::size_t i = 0; i < variations.size(); ++i) {
        auto const& key = *variations[i].key;
        auto const& value = variations[i].values[positions[i]];
        key.set(result.values, value);
        if (key.get(result.values) != key.get(baseline)) {
            result.name += result.name.empty() ? "" : ",";
            result.name += fmt::format("{}={}", key.name, value);
        }
    }
    if (result.name.empty()) {
        result.name = base_name;
    }
    return result;
}

//! Steps to the next combination, the last position running fastest; false
//! after the last one.
bool advance(std::vector<std::size_t>& positions,
             std::vector<Variation> const& variations)
{
    for (auto i = positions.size(); i-- > 0;) {
        if (++positions[i] < variations[i].values.size()) {
            return true;
        }
        positions[i] = 0;
    }
    return false;
}

}  // namespace

std::vector<NamedScenario> make_scenarios(
    std::vector<std::string> const& scenarios,
    std::vector<std::string> const& varied)
{
    std::vector<NamedScenario> result{{std::string(base_name), {}}};
    std::set<std::string> names;
    std::vector<NamedChange> changes;
    for (auto const& text : scenarios) {
        auto change = split_scenario(text);
        if (!names.insert(change.name).second) {
            throw UsageError(fmt::format("--scenario {}: {} is given twice",
                                         text, change.name));
        }
        if (change.name == base_name) {
            apply(change, result.front().values);
        } else {
            changes.push_back(std::move(change));
        }
    }
    auto const baseline = result.front().values;
    for (auto const& change : changes) {
        result.push_back({change.name, baseline});
        apply(change, result.back().values);
    }
    auto const variations = parse_variations(varied);
    if (variations.empty()) {
        return result;
    }
    require_few(variations);
    names.insert(std::string(base_name));
    std::vector<std::size_t> positions(variations.size(), 0);
    do {
        auto scenario = combine(variations, positions, baseline);
        if (names.insert(scenario.name).second) {
            result.push_back(std::move(scenario));
        }
    } while (advance(positions, variations));
    return result;
}

}  // namespace samspil::app
