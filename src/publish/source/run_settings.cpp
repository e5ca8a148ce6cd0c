#include "publish/source/run_settings.hpp"

#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/error.hpp"
#include "base/json_number.hpp"

namespace samspil::publish {
namespace {

using Json = nlohmann::ordered_json;
using reference::PlaceIndex;

//! A place as compute writes it: "751", "101 byen".
PlaceIndex place_of_label(std::string_view label)
{
    auto const number = label.substr(0, label.find(' '));
    int code = 0;
    auto const read =
        std::from_chars(number.data(), number.data() + number.size(), code);
    auto const municipality = read.ec == std::errc()
                                  ? reference::find_municipality(code)
                                  : reference::no_municipality;
    if (municipality == reference::no_municipality) {
        throw base::Error("'" + std::string(label) + "' is no place");
    }
    return label.ends_with(" syd") ? reference::koebenhavn_syd
                                   : reference::place_of(municipality);
}

reference::Geography area_of(Json const& json)
{
    reference::Geography area{json.at("code").get<std::string>(),
                              json.at("name").get<std::string>(),
                              json.at("level").get<std::string>(),
                              {}};
    for (auto const& label : json.at("places")) {
        area.places.set(place_of_label(label.get<std::string>()).index());
    }
    return area;
}

RunSettings settings_of(Json const& json, std::string const& scenario)
{
    RunSettings settings;
    settings.years = base::Years::parse(json.at("years").get<std::string>());
    settings.periods = cubes::make_periods(
        settings.years, json.at("pooled").get<std::vector<std::string>>());
    settings.threshold = base::whole_number<std::int64_t>(json.at("threshold"));
    settings.has_bounds =
        base::whole_number<std::int64_t>(json.at("bootstrap")) > 0;
    settings.has_lookback =
        base::whole_number<std::int64_t>(
            json.at("scenarios").at(scenario).at("diagnosis_lookback_years")) !=
        0;
    for (auto const& area : json.at("geographies")) {
        settings.own_areas.push_back(area_of(area));
    }
    return settings;
}

}  // namespace

RunSettings read_run_settings(std::string const& json,
                              std::string const& scenario,
                              std::string const& where)
{
    try {
        return settings_of(Json::parse(json), scenario);
    } catch (std::exception const&) {
        throw base::Error(
            where +
            ": its settings are not those that samspil compute writes (it is "
            "damaged, or of another version): compute it anew");
    }
}

std::vector<PlaceName> place_names(reference::Geography const& area)
{
    auto const byen = area.places.test(reference::koebenhavn_byen.index());
    auto const syd = area.places.test(reference::koebenhavn_syd.index());
    std::vector<PlaceName> names;
    for (std::size_t i = 0; i < reference::municipalities.size(); ++i) {
        auto const code = std::to_string(reference::municipalities[i].code);
        if (i == reference::koebenhavn.index()) {
            if (byen || syd) {
                names.push_back({code, byen && syd ? ""
                                       : byen      ? "byen"
                                                   : "syd"});
            }
        } else if (area.places.test(
                       reference::place_of(reference::MunicipalityIndex(i))
                           .index())) {
            names.push_back({code, ""});
        }
    }
    return names;
}

}  // namespace samspil::publish
