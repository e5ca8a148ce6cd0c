#include "app/compare/read_observation.hpp"

#include <map>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/error.hpp"
#include "base/json_number.hpp"
#include "records/scenario_keys.hpp"
#include "reference/geographies.hpp"

namespace samspil::app {
namespace {

using Json = nlohmann::ordered_json;

constexpr char const* end_setting = "observation_end_minute";

[[noreturn]] void refuse(std::string const& what)
{
    throw base::Error(
        "--same-observation: a cube file's settings do not say " + what +
        ": compute it anew, or compare without --same-observation");
}

//! The values of a scenario, from what settings say of it.
records::Scenario read_scenario(Json const& settings, std::string const& name)
{
    auto const scenarios = settings.value("scenarios", Json::object());
    if (!scenarios.contains(name) || !scenarios[name].is_object()) {
        refuse("what the scenario " + name + " is");
    }
    records::Scenario scenario;
    for (auto const& [key, value] : scenarios[name].items()) {
        auto const* const known = records::find_scenario_key(key);
        auto const text =
            value.is_string() ? value.get<std::string>() : value.dump();
        if (known != nullptr && !known->set(scenario, text)) {
            refuse("what " + key + " of the scenario " + name + " is");
        }
    }
    return scenario;
}

base::Minute observation_end(Json const& settings)
{
    try {
        return base::Minute(
            base::whole_number<std::int64_t>(settings.at(end_setting)));
    } catch (Json::exception const&) {
        refuse("when its observation ends");
    }
}

cubes::Observation read_observation(cubes::CubeFileHeader const& header,
                                    std::string const& name)
{
    auto const settings = Json::parse(header.settings, nullptr, false);
    if (!settings.is_object()) {
        refuse("when its observation ends");
    }
    auto const scenario = read_scenario(settings, name);
    return {header.years,
            observation_end(settings),
            scenario.stay_gap_hours.minutes_rounded_down(),
            scenario.inpatient_hours.minutes_rounded_up(),
            scenario.readmission_days,
            scenario.stay_chain == records::StayChain::all};
}

//! Whether areas have one half of København, by code: the program's own and
//! those of the settings (M7.5).
std::map<std::string, bool> halves_by_code(std::string const& text)
{
    std::map<std::string, bool> halves;
    for (auto const& area : reference::standard_geographies()) {
        halves[area.code] =
            area.places.test(reference::koebenhavn_byen.index()) !=
            area.places.test(reference::koebenhavn_syd.index());
    }
    auto const settings = Json::parse(text, nullptr, false);
    for (auto const& area : settings.value("geographies", Json::array())) {
        std::size_t count = 0;
        for (auto const& place : area.value("places", Json::array())) {
            count += place == "101 byen" || place == "101 syd" ? 1U : 0U;
        }
        halves[area.value("code", "")] = count == 1;
    }
    return halves;
}

std::vector<bool> has_one_half(cubes::CubeFileHeader const& header)
{
    auto const halves = halves_by_code(header.settings);
    std::vector<bool> result;
    for (auto const& area : header.geographies) {
        auto const found = halves.find(area.code);
        result.push_back(found != halves.end() && found->second);
    }
    return result;
}

}  // namespace

cubes::SameObservation read_same_observation(cubes::CubeFileHeader const& a,
                                             std::string const& scenario_a,
                                             cubes::CubeFileHeader const& b,
                                             std::string const& scenario_b)
{
    return {read_observation(a, scenario_a), read_observation(b, scenario_b),
            has_one_half(a)};
}

}  // namespace samspil::app
