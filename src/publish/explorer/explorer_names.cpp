#include "publish/explorer/explorer_names.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "names/axis_names.hpp"
#include "names/family.hpp"
#include "names/level_names.hpp"
#include "names/unit_names.hpp"
#include "publish/source/run_settings.hpp"
#include "reference/geography_levels.hpp"

namespace samspil::publish {
namespace {

using Json = nlohmann::ordered_json;
using names::Language;

//! {"da": …, "en": …} of what a function says in a language.
template <class Say>
Json in_both(Say&& say)
{
    return {{"da", say(Language::danish)}, {"en", say(Language::english)}};
}

Json levels_json(std::vector<std::string> const& levels)
{
    auto json = Json::array();
    for (auto const& level : levels) {
        auto names = in_both([&](Language language) {
            return Json::array(
                {names::level_name(level, names::Number::one, language),
                 names::level_name(level, names::Number::several, language)});
        });
        json.push_back({{"id", level}, {"name", std::move(names)}});
    }
    return json;
}

Json families_json()
{
    auto json = Json::array();
    for (auto const family : names::all_families) {
        auto name = in_both([&](Language language) {
            return names::family_name(family, language);
        });
        json.push_back(
            {{"id", names::id_of(family)}, {"name", std::move(name)}});
    }
    return json;
}

Json units_json(std::vector<std::string> const& units)
{
    auto json = Json::object();
    for (auto const& unit : units) {
        if (!json.contains(unit)) {
            json[unit] = in_both([&](Language language) {
                return names::unit_name(unit, language);
            });
        }
    }
    return json;
}

//! What the parts of figures' ids are called: a row of a mix bears it.
Json labels_json()
{
    auto json = Json::object();
    for (auto const& axis : names::all_axes()) {
        auto labels = Json::object();
        for (auto const& label : axis.labels) {
            labels[std::string(label.label)] = in_both(
                [&](Language language) { return label.name.in(language); });
        }
        json[std::string(axis.axis)] = std::move(labels);
    }
    return json;
}

//! [code, name, level's index, places]. The country is everywhere.
Json area_json(reference::Geography const& area,
               std::vector<std::string> const& levels)
{
    auto places = Json::array();
    if (area.level != "country" && area.level != "unknown") {
        for (auto const& place : place_names(area)) {
            places.push_back(place.part.empty()
                                 ? Json(place.municipality)
                                 : Json(place.municipality + " " + place.part));
        }
    }
    auto const level = std::find(levels.begin(), levels.end(), area.level);
    return Json::array(
        {area.code, area.name, level - levels.begin(), std::move(places)});
}

}  // namespace

nlohmann::ordered_json explorer_names(Publication const& publication)
{
    auto const levels = reference::geography_levels(publication.geographies);
    auto areas = Json::array();
    for (auto const& area : publication.geographies) {
        areas.push_back(area_json(area, levels));
    }
    return {{"levels", levels_json(levels)},
            {"families", families_json()},
            {"units", units_json(publication.figure_units)},
            {"labels", labels_json()},
            {"areas", std::move(areas)}};
}

}  // namespace samspil::publish
