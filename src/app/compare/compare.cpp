#include "app/compare/compare.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <ostream>

#include "app/compare/compare_csv.hpp"
#include "app/compare/compare_data.hpp"
#include "app/compare/compare_files.hpp"
#include "app/compare/compare_sides.hpp"
#include "app/compare/compare_tables.hpp"
#include "app/compare/file_comparison.hpp"
#include "app/labels/figure_text.hpp"
#include "app/with_ranks.hpp"
#include "base/atomic_file.hpp"
#include "compute/output_place.hpp"
#include "names/level_names.hpp"

namespace samspil::app {
namespace {

using cubes::FigureDifference;
using names::Text;
using DifferenceRows = std::span<FigureDifference const>;

constexpr Text title_of_files{"Hvor to kubefiler er mest forskellige: {}, {}",
                              "Where two cube files differ most: {}, {}"};
constexpr Text title_of_scenarios{
    "Hvor to scenarier er mest forskellige: {}, {}",
    "Where two scenarios differ most: {}, {}"};
constexpr Text side{"{}: scenario {} i {}", "{}: scenario {} of {}"};
constexpr Text all_areas{"alle områder", "all geographies"};
constexpr Text summary{"{} af {} nøgletal for {} områder er forskellige",
                       "{} of {} key figures of {} areas differ"};
constexpr Text one_sided{"; {} har kun en værdi på den ene side",
                         "; {} with a value on one side only"};
constexpr Text separate{"; intervallerne for {} overlapper ikke, for {} gør de",
                        "; the intervals of {} do not overlap, of {} do"};
constexpr Text more_apart{"; {} flere er holdt udenfor",
                          "; {} more are set apart"};

//! The areas that are compared, for the title.
std::string areas_text(CompareOptions const& options)
{
    auto const language = options.page.language;
    if (options.geographies.empty()) {
        return options.level == "all"
                   ? std::string(all_areas.in(language))
                   : names::level_name(options.level, names::Number::one,
                                       language);
    }
    std::string text;
    for (auto const& area : options.geographies) {
        text += (text.empty() ? "" : ", ") + area;
    }
    return text;
}

void print_head(ComparedSides const& sides, CompareOptions const& options,
                std::ostream& out)
{
    auto const& page = options.page;
    auto const& header = sides.a().header();
    auto const& title =
        sides.are_two_files() ? title_of_files : title_of_scenarios;
    print_title(
        fmt::format(fmt::runtime(title.in(page.language)),
                    header.periods[sides.selected().periods.front().a].label,
                    areas_text(options)),
        page, out);
    auto const print_side = [&](char const* name, std::string const& scenario,
                                std::filesystem::path const& path) {
        print_item(fmt::format(fmt::runtime(side.in(page.language)), name,
                               scenario, path.string()),
                   page, out);
    };
    print_side("A", sides.scenario_a(), options.cubes.front());
    print_side("B", sides.scenario_b(), options.cubes.back());
    out << '\n';
}

//! How many of the chosen key figures differ, and how.
//! \param set_apart how many are not in \p rows for that.
void print_summary(DifferenceRows rows, std::size_t set_apart,
                   cubes::CommonAxes const& selected, Page const& page,
                   std::ostream& out)
{
    auto const language = page.language;
    auto const count = [&](auto const& is_counted) {
        return std::count_if(rows.begin(), rows.end(), is_counted);
    };
    auto const thousands = [language](auto number) {
        return with_thousands(static_cast<double>(number), language);
    };
    auto const compared = selected.geographies.size() * selected.figures.size();
    auto text =
        fmt::format(fmt::runtime(summary.in(language)), thousands(rows.size()),
                    thousands(compared), selected.geographies.size());
    auto const lacking =
        count([](FigureDifference const& row) { return row.is_one_sided(); });
    if (lacking > 0) {
        text += fmt::format(fmt::runtime(one_sided.in(language)),
                            thousands(lacking));
    }
    auto const apart = count([](FigureDifference const& row) {
        return !row.intervals_overlap().value_or(true);
    });
    auto const with_intervals = count([](FigureDifference const& row) {
        return row.intervals_overlap().has_value();
    });
    if (with_intervals > 0) {
        text +=
            fmt::format(fmt::runtime(separate.in(language)), thousands(apart),
                        thousands(with_intervals - apart));
    }
    if (set_apart > 0) {
        text += fmt::format(fmt::runtime(more_apart.in(language)),
                            thousands(set_apart));
    }
    print_paragraph(text, page, out);
}

//! The chosen key figures that differ, sorted.
std::vector<FigureDifference> find_rows(ComparedSides const& sides,
                                        cubes::ScenarioResult const& a,
                                        cubes::ScenarioResult const& b,
                                        CompareOptions const& options)
{
    auto const& header = sides.a().header();
    auto rows =
        cubes::differing_figures(sides.selected(), a.figures, b.figures);
    if (auto const same =
            same_observation_of(sides, sides.scenarios(), options)) {
        cubes::mark_set_apart(rows, header, *same);
    }
    cubes::sort_by_size(rows, header.figure_units, options.few);
    return rows;
}

void print_for_people(ComparedSides const& sides,
                      std::optional<FileComparison> const& files,
                      DifferenceRows rows, CompareOptions const& options,
                      std::ostream& out)
{
    auto const first_apart = std::find_if(
        rows.begin(), rows.end(),
        [](FigureDifference const& row) { return row.set_apart.has_value(); });
    auto const counted =
        rows.first(static_cast<std::size_t>(first_apart - rows.begin()));
    print_head(sides, options, out);
    if (files) {
        print_file_differences(sides, *files, options.page, out);
        out << '\n';
    }
    print_summary(counted, rows.size() - counted.size(), sides.selected(),
                  options.page, out);
    print_largest(counted, sides.a().header(), options, out);
}

//! What differs outside of the chosen key figures has no rows.
void write_for_programs(ComparedSides const& sides,
                        std::optional<FileComparison> const& files,
                        DifferenceRows rows, CompareOptions const& options,
                        std::ostream& out)
{
    bool const has_row = !rows.empty() && !rows.front().set_apart;
    if (files && files->has_differences() && !has_row) {
        make_log().warning(
            "the files differ, but in no key figure that is chosen here: "
            "--format table tells where");
    }
    auto const table = [&](DifferenceRows shown) {
        return comparison_data(sides, shown, options.page.language);
    };
    write_data(options.top ? table(top_of_each_unit(rows, sides.a().header(),
                                                    *options.top))
                           : table(rows),
               options.page.form, options.page.language, out);
}

}  // namespace

base::ExitStatus compare(CompareOptions const& options, std::ostream& out)
{
    if (options.csv) {
        compute::check_output_place(*options.csv, "csv", options.force,
                                    is_comparison_csv);
    }
    ComparedSides const sides(options);
    auto const a = sides.a().read(sides.scenarios().a);
    auto const b = sides.b().read(sides.scenarios().b);
    auto const rows = find_rows(sides, a, b, options);
    std::optional<FileComparison> files;
    if (sides.are_two_files()) {
        files = compare_files(sides, a, b, options);
    }
    if (is_for_people(options.page.form)) {
        print_for_people(sides, files, rows, options, out);
    } else {
        write_for_programs(sides, files, rows, options, out);
    }
    if (options.csv) {
        base::write_file_atomically(*options.csv,
                                    comparison_csv(rows, sides.a().header()));
    }
    return files && files->has_differences() ? base::ExitStatus::differences
                                             : base::ExitStatus::done;
}

}  // namespace samspil::app
