#include "app/compare/compare_headers.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "app/labels/cube_labels.hpp"

namespace samspil::app {
namespace {

using cubes::CubeFileHeader;
using Json = nlohmann::ordered_json;
using Texts = std::vector<std::string>;

constexpr std::size_t labels_a_line = 8;

//! "a, b, c … (12 in all)" of the labels that the others lack; "" for none.
std::string lacking(Texts const& labels, Texts const& others)
{
    std::string text;
    std::size_t count = 0;
    for (auto const& label : labels) {
        if (std::find(others.begin(), others.end(), label) != others.end()) {
            continue;
        }
        if (++count <= labels_a_line) {
            text += (count == 1 ? "" : ", ") + label;
        }
    }
    return count <= labels_a_line ? text
                                  : text + fmt::format(" … ({} in all)", count);
}

void compare_labels(std::string const& axis, Texts const& a, Texts const& b,
                    Texts& lines)
{
    for (auto const& [side, labels] :
         {std::pair("A", lacking(a, b)), std::pair("B", lacking(b, a))}) {
        if (!labels.empty()) {
            lines.push_back(
                fmt::format("{} only in {}: {}", axis, side, labels));
        }
    }
}

//! A text that differs.
void compare_text(std::string const& name, std::string const& a,
                  std::string const& b, Texts& lines)
{
    if (a != b) {
        lines.push_back(name + ": " + a + " | " + b);
    }
}

Texts year_labels(CubeFileHeader const& header)
{
    Texts labels;
    for (int i = 0; i < header.years.count(); ++i) {
        labels.push_back(std::to_string(header.years.at(i)));
    }
    return labels;
}

//! Code, name and level; the unit of a figure likewise.
Texts geography_labels(CubeFileHeader const& header)
{
    Texts labels;
    for (auto const& geography : header.geographies) {
        labels.push_back(fmt::format("{} {} ({})", geography.code,
                                     geography.name, geography.level));
    }
    return labels;
}

Texts figure_labels(CubeFileHeader const& header)
{
    Texts labels;
    for (std::size_t i = 0; i < header.figure_ids.size(); ++i) {
        labels.push_back(header.figure_ids[i] + " [" + header.figure_units[i] +
                         "]");
    }
    return labels;
}

//! Leave out the scenarios that are not on an axis.
void keep_common(Json& scenarios, Texts const& axis)
{
    auto common = Json::object();
    for (auto const& name : axis) {
        if (scenarios.contains(name)) {
            common[name] = scenarios[name];
        }
    }
    scenarios = std::move(common);
}

//! The places of each of the user's areas, by code.
std::map<std::string, Json> places_by_code(Json const& settings)
{
    std::map<std::string, Json> places;
    if (settings.contains("geographies")) {
        for (auto const& area : settings["geographies"]) {
            places[area.value("code", "")] = area.value("places", Json());
        }
    }
    return places;
}

//! Areas of one code that are made of other places.
void compare_areas(Json const& a, Json const& b, Texts& lines)
{
    auto const in_b = places_by_code(b);
    for (auto const& [code, places] : places_by_code(a)) {
        auto const found = in_b.find(code);
        if (found != in_b.end() && found->second != places) {
            lines.push_back("area " + code + " has other places: " +
                            places.dump() + " | " + found->second.dump());
        }
    }
}

/*!
 * Settings leaf by leaf. Scenarios and areas that one side has alone, years
 * and pooled periods are told as labels of their axes.
 */
void compare_settings(CubeFileHeader const& a, CubeFileHeader const& b,
                      Texts& lines)
{
    auto left = Json::parse(a.settings, nullptr, false);
    auto right = Json::parse(b.settings, nullptr, false);
    if (!left.is_object() || !right.is_object()) {
        compare_text("settings", a.settings, b.settings, lines);
        return;
    }
    compare_areas(left, right, lines);
    for (auto* const settings : {&left, &right}) {
        settings->erase("geographies");
        settings->erase("years");
        settings->erase("pooled");
        if (settings->contains("scenarios")) {
            keep_common((*settings)["scenarios"], a.scenarios);
            keep_common((*settings)["scenarios"], b.scenarios);
        }
    }
    auto const flat_a = left.flatten();
    auto const flat_b = right.flatten();
    auto const tell = [&lines](std::string const& path, std::string const& in_a,
                               std::string const& in_b) {
        lines.push_back("setting " + path.substr(1) + ": " + in_a + " | " +
                        in_b);
    };
    for (auto const& [path, value] : flat_a.items()) {
        if (!flat_b.contains(path)) {
            tell(path, value.dump(), "–");
        } else if (flat_b[path] != value) {
            tell(path, value.dump(), flat_b[path].dump());
        }
    }
    for (auto const& [path, value] : flat_b.items()) {
        if (!flat_a.contains(path)) {
            tell(path, "–", value.dump());
        }
    }
}

}  // namespace

std::vector<std::string> header_differences(CubeFileHeader const& a,
                                            CubeFileHeader const& b)
{
    Texts lines;
    compare_text("program version", a.program_version, b.program_version,
                 lines);
    compare_text("store", a.store_fingerprint, b.store_fingerprint, lines);
    compare_labels("years", year_labels(a), year_labels(b), lines);
    compare_labels("periods", period_labels(a), period_labels(b), lines);
    compare_labels("scenarios", a.scenarios, b.scenarios, lines);
    compare_labels("geographies", geography_labels(a), geography_labels(b),
                   lines);
    compare_labels("key figures", figure_labels(a), figure_labels(b), lines);
    if (a.has_bounds != b.has_bounds) {
        lines.push_back(std::string("95 % intervals only in ") +
                        (a.has_bounds ? "A" : "B"));
    }
    compare_settings(a, b, lines);
    return lines;
}

}  // namespace samspil::app
