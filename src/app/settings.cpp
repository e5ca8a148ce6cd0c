#include "app/settings.hpp"

#include <nlohmann/json.hpp>

#include "reference/municipalities.hpp"
#include "reference/places.hpp"

namespace samspil::app {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name_of(records::MunicipalityBasis value)
{
    switch (value) {
        case records::MunicipalityBasis::acting:
            return "acting";
        case records::MunicipalityBasis::paying:
            return "paying";
        case records::MunicipalityBasis::residence:
            break;
    }
    return "residence";
}

//! Hours as M11 gives them: minutes are whole.
double to_hours(std::int32_t minutes)
{
    return minutes / 60.0;
}

Json to_json(records::Scenario const& scenario)
{
    using namespace records;
    return {
        {"min_age", scenario.min_age},
        {"municipality", name_of(scenario.municipality)},
        {"municipality_join",
         scenario.municipality_join == MunicipalityJoin::service
             ? "service"
             : "intervention"},
        {"municipality_days",
         scenario.municipality_days == MunicipalityDays::sum ? "sum"
                                                             : "calendar"},
        {"contact_scope",
         scenario.contact_scope == ContactScope::specialty_or_diagnosis
             ? "specialty_or_diagnosis"
             : "specialty"},
        {"stay_chain",
         scenario.stay_chain == StayChain::physical ? "physical" : "all"},
        {"stay_gap_hours", to_hours(scenario.stay_gap_minutes)},
        {"inpatient_hours", to_hours(scenario.inpatient_minutes)},
        {"readmission_days", scenario.readmission_days},
        {"diagnosis_basis", scenario.diagnosis_basis == DiagnosisBasis::action
                                ? "action"
                                : "action_secondary"},
        {"diagnosis_lookback_years", scenario.diagnosis_lookback_years}};
}

std::string place_label(std::size_t place)
{
    if (place == reference::koebenhavn_byen) {
        return "101 byen";
    }
    if (place == reference::koebenhavn_syd) {
        return "101 syd";
    }
    return std::to_string(reference::municipalities[place].code);
}

Json to_json(reference::Geography const& area)
{
    Json places = Json::array();
    for (std::size_t place = 0; place < reference::unknown_place; ++place) {
        if (area.places.test(place)) {
            places.push_back(place_label(place));
        }
    }
    return {{"code", area.code},
            {"name", area.name},
            {"level", area.level},
            {"places", places}};
}

}  // namespace

std::string settings_json(ComputeOptions const& options,
                          store::Manifest const& manifest,
                          std::vector<cubes::Period> const& periods,
                          std::vector<reference::Geography> const& areas)
{
    Json json{{"years", manifest.years.to_string()},
              {"observation_end_minute", manifest.observation_end},
              {"scenarios", Json::object()},
              {"pooled", Json::array()},
              {"threshold", options.threshold},
              {"geographies", Json::array()}};
    json["scenarios"][options.base.name] = to_json(options.base.values);
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

}  // namespace samspil::app
