#include "app/show/show.hpp"

#include <fmt/core.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string_view>

#include "app/labels/figure_text.hpp"
#include "app/labels/text_table.hpp"
#include "app/show/show_view.hpp"
#include "base/error.hpp"

namespace samspil::app {
namespace {

using Json = nlohmann::ordered_json;
using Align = TextTable::Align;

constexpr auto confidential =
    "Confidential: raw counts, without disclosure control.\n\n";

std::string value_text(double value, std::string_view unit)
{
    return app::value_text(value, decimals_of(unit));
}

std::string interval_text(ShownValue const& shown, std::string_view unit)
{
    return app::interval_text(*shown.lower, *shown.upper, decimals_of(unit));
}

//! What the ids of one kind of figures begin with.
std::string_view group_of(std::string_view id)
{
    return id.substr(0, id.find('.'));
}

bool has_bounds(ShownValue const& shown)
{
    return shown.lower.has_value();
}

void print_area(AreaView const& view, std::ostream& out)
{
    bool const is_country = view.area == view.country;
    bool const bounds =
        !view.figures.empty() && has_bounds(view.figures.front().area);
    out << fmt::format("{} ({}, {}), {}, scenario {}\n", view.area.name,
                       view.area.code, view.area.level, view.period,
                       view.scenario)
        << confidential;
    TextTable table;
    table.add_column("figure", Align::left);
    table.add_column("value", Align::right);
    if (bounds) {
        table.add_column("95 % interval", Align::right);
    }
    table.add_column("unit", Align::left);
    table.add_column("numerator", Align::right);
    table.add_column("denominator", Align::right);
    if (!is_country) {
        table.add_column(view.country.name, Align::right);
    }
    std::string_view group;
    for (auto const& figure : view.figures) {
        if (!group.empty() && group != group_of(figure.id)) {
            table.add_gap();
        }
        group = group_of(figure.id);
        std::vector<std::string> cells{
            figure.id, value_text(figure.area.value, figure.unit)};
        if (bounds) {
            cells.push_back(interval_text(figure.area, figure.unit));
        }
        cells.push_back(unit_text(figure.unit));
        cells.push_back(count_text(figure.area.numerator));
        cells.push_back(count_text(figure.area.denominator));
        if (!is_country) {
            cells.push_back(value_text(figure.country.value, figure.unit));
        }
        table.add_row(std::move(cells));
    }
    table.print(out);
}

void add_ranked(TextTable& table, RankedArea const& ranked,
                std::string const& unit)
{
    auto const& shown = ranked.figure;
    std::vector<std::string> cells{
        ranked.rank ? std::to_string(*ranked.rank) : "", ranked.area.code,
        ranked.area.name, value_text(shown.value, unit)};
    if (has_bounds(shown)) {
        cells.push_back(interval_text(shown, unit));
    }
    cells.push_back(count_text(shown.numerator));
    cells.push_back(count_text(shown.denominator));
    table.add_row(std::move(cells));
}

void print_ranking(RankingView const& view, std::ostream& out)
{
    out << fmt::format("{} ({}) by {}, {}, scenario {}\n", view.id,
                       unit_text(view.unit), view.level, view.period,
                       view.scenario)
        << confidential;
    TextTable table;
    table.add_column("rank", Align::right);
    table.add_column("code", Align::left);
    table.add_column("name", Align::left);
    table.add_column("value", Align::right);
    if (has_bounds(view.country.figure)) {
        table.add_column("95 % interval", Align::right);
    }
    table.add_column("numerator", Align::right);
    table.add_column("denominator", Align::right);
    for (auto const& ranked : view.areas) {
        add_ranked(table, ranked, view.unit);
    }
    table.add_gap();
    add_ranked(table, view.country, view.unit);
    table.print(out);
}

//! Missing is null; counts have no decimals.
Json to_json(double number)
{
    if (std::isnan(number)) {
        return nullptr;
    }
    if (number == std::round(number) && std::abs(number) < 1e15) {
        return static_cast<std::int64_t>(number);
    }
    return number;
}

Json to_json(cubes::GeographyLabel const& geography)
{
    return {{"code", geography.code},
            {"name", geography.name},
            {"level", geography.level}};
}

void add_to(Json& json, ShownValue const& shown)
{
    json["numerator"] = to_json(shown.numerator);
    json["denominator"] = to_json(shown.denominator);
    json["value"] = to_json(shown.value);
    if (has_bounds(shown)) {
        json["lower"] = to_json(*shown.lower);
        json["upper"] = to_json(*shown.upper);
    }
}

Json to_json(AreaView const& view)
{
    Json json{{"confidential", "yes"},
              {"scenario", view.scenario},
              {"period", view.period},
              {"geography", to_json(view.area)},
              {"figures", Json::array()}};
    for (auto const& figure : view.figures) {
        Json entry{{"id", figure.id}, {"unit", figure.unit}};
        add_to(entry, figure.area);
        entry["country_value"] = to_json(figure.country.value);
        json["figures"].push_back(std::move(entry));
    }
    return json;
}

Json to_json(RankedArea const& ranked)
{
    Json json = to_json(ranked.area);
    json["rank"] = ranked.rank ? Json(*ranked.rank) : Json(nullptr);
    add_to(json, ranked.figure);
    return json;
}

Json to_json(RankingView const& view)
{
    Json json{{"confidential", "yes"}, {"scenario", view.scenario},
              {"period", view.period}, {"figure", view.id},
              {"unit", view.unit},     {"level", view.level},
              {"areas", Json::array()}};
    for (auto const& ranked : view.areas) {
        json["areas"].push_back(to_json(ranked));
    }
    json["country"] = to_json(view.country.area);
    add_to(json["country"], view.country.figure);
    return json;
}

void check(ShowOptions const& options)
{
    if (options.level && !options.figure) {
        throw base::UsageError(
            "--level ranks one key figure: name it with --figure");
    }
    if (options.level && options.geography) {
        throw base::UsageError(
            "--level ranks all areas of the level: leave out --geography");
    }
}

}  // namespace

void show(ShowOptions const& options, std::ostream& out)
{
    check(options);
    bool const is_json = options.form == ShowForm::json;
    if (options.figure && !options.geography) {
        auto const view = view_ranking(options);
        is_json ? void(out << to_json(view).dump(1) << '\n')
                : print_ranking(view, out);
        return;
    }
    auto const view = view_area(options);
    is_json ? void(out << to_json(view).dump(1) << '\n')
            : print_area(view, out);
}

}  // namespace samspil::app
