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
using names::Language;
using names::Text;

constexpr std::size_t labels_a_line = 8;

constexpr Text in_all{" … ({} i alt)", " … ({} in all)"};
constexpr Text only_in{"{} kun i {}: {}", "{} only in {}: {}"};
constexpr Text other_places{"området {} har andre steder: {} | {}",
                            "area {} has other places: {} | {}"};
constexpr Text setting{"indstilling {}: {} | {}", "setting {}: {} | {}"};
constexpr Text intervals{"95 %-intervaller kun i {}",
                         "95 % intervals only in {}"};

//! "a, b, c … (12 in all)" of the labels that the others lack; "" for none.
std::string lacking(Texts const& labels, Texts const& others, Language language)
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
    return count <= labels_a_line
               ? text
               : text + fmt::format(fmt::runtime(in_all.in(language)), count);
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

//! Collects what differs, line by line.
class HeaderDifferences
{
  public:
    explicit HeaderDifferences(Language language) : language_(language) {}

    Texts const& lines() const { return lines_; }

    //! A text that differs.
    void compare_text(Text const& name, std::string const& a,
                      std::string const& b)
    {
        if (a != b) {
            lines_.push_back(this->say(name) + ": " + a + " | " + b);
        }
    }

    void compare_labels(Text const& axis, Texts const& a, Texts const& b)
    {
        for (auto const& [side, labels] :
             {std::pair("A", lacking(a, b, language_)),
              std::pair("B", lacking(b, a, language_))}) {
            if (!labels.empty()) {
                this->tell(only_in, this->say(axis), side, labels);
            }
        }
    }

    void compare_bounds(bool in_a, bool in_b)
    {
        if (in_a != in_b) {
            this->tell(intervals, in_a ? "A" : "B");
        }
    }

    /*!
     * Settings leaf by leaf. Scenarios and areas that one side has alone,
     * years and pooled periods are told as labels of their axes.
     */
    void compare_settings(CubeFileHeader const& a, CubeFileHeader const& b)
    {
        auto left = Json::parse(a.settings, nullptr, false);
        auto right = Json::parse(b.settings, nullptr, false);
        if (!left.is_object() || !right.is_object()) {
            this->compare_text({"indstillinger", "settings"}, a.settings,
                               b.settings);
            return;
        }
        this->compare_areas(left, right);
        for (auto* const settings : {&left, &right}) {
            settings->erase("geographies");
            settings->erase("years");
            settings->erase("pooled");
            if (settings->contains("scenarios")) {
                keep_common((*settings)["scenarios"], a.scenarios);
                keep_common((*settings)["scenarios"], b.scenarios);
            }
        }
        this->compare_leaves(left.flatten(), right.flatten());
    }

  private:
    std::string say(Text const& text) const
    {
        return std::string(text.in(language_));
    }
    template <class... Values>
    void tell(Text const& text, Values const&... values)
    {
        lines_.push_back(
            fmt::format(fmt::runtime(text.in(language_)), values...));
    }

    //! Areas of one code that are made of other places.
    void compare_areas(Json const& a, Json const& b)
    {
        auto const in_b = places_by_code(b);
        for (auto const& [code, places] : places_by_code(a)) {
            auto const found = in_b.find(code);
            if (found != in_b.end() && found->second != places) {
                this->tell(other_places, code, places.dump(),
                           found->second.dump());
            }
        }
    }

    void compare_leaves(Json const& a, Json const& b)
    {
        for (auto const& [path, value] : a.items()) {
            if (!b.contains(path)) {
                this->tell(setting, path.substr(1), value.dump(), "–");
            } else if (b[path] != value) {
                this->tell(setting, path.substr(1), value.dump(),
                           b[path].dump());
            }
        }
        for (auto const& [path, value] : b.items()) {
            if (!a.contains(path)) {
                this->tell(setting, path.substr(1), "–", value.dump());
            }
        }
    }

    Language language_;
    Texts lines_;
};

}  // namespace

std::vector<std::string> header_differences(CubeFileHeader const& a,
                                            CubeFileHeader const& b,
                                            Language language)
{
    HeaderDifferences found(language);
    found.compare_text({"programversion", "program version"}, a.program_version,
                       b.program_version);
    found.compare_text({"datalager", "store"}, a.store_fingerprint,
                       b.store_fingerprint);
    found.compare_labels({"år", "years"}, year_labels(a), year_labels(b));
    found.compare_labels({"perioder", "periods"}, period_labels(a),
                         period_labels(b));
    found.compare_labels({"scenarier", "scenarios"}, a.scenarios, b.scenarios);
    found.compare_labels({"områder", "geographies"}, geography_labels(a),
                         geography_labels(b));
    found.compare_labels({"nøgletal", "key figures"}, figure_labels(a),
                         figure_labels(b));
    found.compare_bounds(a.has_bounds, b.has_bounds);
    found.compare_settings(a, b);
    return found.lines();
}

}  // namespace samspil::app
