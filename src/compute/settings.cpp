#include "compute/settings.hpp"

#include <nlohmann/json.hpp>

#include "records/scenario_keys.hpp"
#include "reference/municipalities.hpp"
#include "reference/places.hpp"

namespace samspil::compute {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(records::Scenario const& scenario)
{
    Json json = Json::object();
    for (auto const& key : records::scenario_keys()) {
        auto const value = key.get(scenario);
        json[std::string(key.name)] =
            key.is_number ? Json::parse(value) : Json(value);
    }
    return json;
}

std::string place_label(reference::PlaceIndex place)
{
    if (place == reference::koebenhavn_byen) {
        return "101 byen";
    }
    if (place == reference::koebenhavn_syd) {
        return "101 syd";
    }
    return std::to_string(reference::municipalities[place.index()].code);
}

Json to_json(reference::Geography const& area)
{
    Json places = Json::array();
    for (std::size_t place = 0; place < reference::unknown_place.index();
         ++place) {
        if (area.places.test(place)) {
            places.push_back(place_label(reference::PlaceIndex(place)));
        }
    }
    return {{"code", area.code},
            {"name", area.name},
            {"level", area.level},
            {"places", places}};
}

}  // namespace

std::string settings_json(RunSettings const& settings,
                          store::Manifest const& manifest,
                          std::vector<cubes::Period> const& periods,
                          std::vector<reference::Geography> const& areas)
{
    Json json{{"years", manifest.years.to_string()},
              {"observation_end_minute", manifest.observation_end.value()},
              {"scenarios", Json::object()},
              {"pooled", Json::array()},
              {"threshold", settings.threshold},
              {"bootstrap", settings.replicates},
              {"geographies", Json::array()}};
    if (settings.replicates > 0) {
        json["seed"] = settings.seed;
    }
    for (auto const& scenario : settings.scenarios) {
        json["scenarios"][scenario.name] = to_json(scenario.values);
    }
    for (auto const& period : periods) {
        if (period.is_pooled()) {
            json["pooled"].push_back(period.label);
        }
    }
    for (auto const& area : areas) {
        json["geographies"].push_back(to_json(area));
    }
    return json.dump();
}

}  // namespace samspil::compute
