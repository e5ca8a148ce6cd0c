#include "app/quality/group_counts.hpp"

#include <nlohmann/json.hpp>
#include <numeric>
#include <ostream>

#include "app/labels/open_cubes.hpp"
#include "app/labels/text_table.hpp"
#include "app/quality/hidden_count.hpp"
#include "base/error.hpp"
#include "base/json_number.hpp"
#include "base/small_file.hpp"
#include "compute/output_place.hpp"
#include "names/axis_names.hpp"
#include "store/manifest.hpp"

namespace samspil::app {
namespace {

using Align = TextTable::Align;
using cubes::CubeId;
using names::Text;

//! The country is the first geography.
constexpr std::size_t country = 0;

GroupCounts::Persons persons_of(cubes::CubeSet const& counts, int year)
{
    GroupCounts::Persons persons;
    auto const residents = counts.cells(CubeId::population, year, country);
    persons.residents =
        std::accumulate(residents.begin(), residents.end(), std::int64_t{0});
    auto const members = counts.cells(CubeId::persons, year, country);
    auto const size = cubes::cube(CubeId::persons).cells_of_group();
    for (std::size_t i = 0; i < members.size(); ++i) {
        persons.groups.at(i / size) += members[i];
    }
    return persons;
}

//! \throw base::Error if it is no report of a computation.
std::vector<std::pair<std::string, std::int64_t>> read_rules(
    std::filesystem::path const& cubes)
{
    auto const path = compute::quality_path_of(cubes);
    constexpr std::size_t largest = std::size_t{1} << 20U;
    auto const text = base::read_small_file(path, largest);
    std::vector<std::pair<std::string, std::int64_t>> rules;
    try {
        auto const report = nlohmann::ordered_json::parse(text);
        for (auto const& [rule, count] : report.at("rules").items()) {
            rules.emplace_back(rule, base::whole_number<std::int64_t>(count));
        }
    } catch (nlohmann::json::exception const&) {
        throw base::Error(path.string() +
                          " is no quality report of a computation: compute "
                          "the cubes anew");
    }
    return rules;
}

//! "overlapsgruppen"
std::string group_name(std::size_t group, names::Language language)
{
    auto const label = reference::group_labels.at(group);
    auto const* const axis = names::find_axis(cubes::axes::group.name);
    auto const* const name =
        axis == nullptr ? nullptr : names::find_label_name(*axis, label);
    return std::string(name == nullptr ? label : name->name.in(language));
}

}  // namespace

GroupCounts read_group_counts(std::filesystem::path const& store,
                              std::filesystem::path const& cubes)
{
    auto const reader = open_cubes(cubes);
    auto const& header = reader.header();
    if (header.store_fingerprint != store::read_manifest(store).fingerprint) {
        throw base::Error(cubes.string() +
                          " was computed from another store: give the cube "
                          "file of this one");
    }
    GroupCounts result;
    result.scenario = header.scenarios.front();
    result.years = header.years;
    auto const counts = reader.read(0).counts;
    for (int year = 0; year < counts.year_count(); ++year) {
        result.persons.push_back(persons_of(counts, year));
    }
    result.rules = read_rules(cubes);
    return result;
}

void print_group_counts(GroupCounts const& counts, names::Language language,
                        std::ostream& out)
{
    auto const say = [language](Text const& text) {
        return std::string(text.in(language));
    };
    out << "\n"
        << say({"Personer i hver gruppe efter år (hele landet, scenariet ",
                "Persons in each group by year (Denmark, scenario "})
        << counts.scenario << ")\n";
    TextTable persons;
    persons.add_column(say({"gruppe", "group"}), Align::left);
    for (int year = counts.years.first(); year <= counts.years.last(); ++year) {
        persons.add_column(std::to_string(year), Align::right);
    }
    auto const add = [&](std::string const& name, auto const& count_of) {
        std::vector<std::string> cells{name};
        for (auto const& of_year : counts.persons) {
            cells.push_back(hidden_count(count_of(of_year), language));
        }
        persons.add_row(cells);
    };
    using Persons = GroupCounts::Persons;
    add(say({"voksne indbyggere", "resident adults"}),
        [](Persons const& of_year) { return of_year.residents; });
    for (std::size_t group = 0; group < reference::group_labels.size();
         ++group) {
        add(group_name(group, language), [group](Persons const& of_year) {
            return of_year.groups.at(group);
        });
    }
    persons.print(out);

    out << "\n"
        << say({"Hvad scenariets regler har gjort",
                "What the scenario's rules did"})
        << "\n";
    TextTable rules;
    rules.add_column(say({"regel", "rule"}), Align::left);
    rules.add_column(say({"antal", "count"}), Align::right);
    for (auto const& [rule, count] : counts.rules) {
        rules.add_row({rule, hidden_count(count, language)});
    }
    rules.print(out);
}

}  // namespace samspil::app
