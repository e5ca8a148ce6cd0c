#include "app/publish/publish_tables.hpp"

#include <fmt/core.h>

#include <cmath>
#include <functional>
#include <ostream>
#include <vector>

#include "app/labels/figure_text.hpp"
#include "base/progress.hpp"
#include "names/capitalised.hpp"
#include "names/level_names.hpp"

namespace samspil::app {
namespace {

using publish::CellCounts;
using publish::LabelledCounts;
using Align = TextTable::Align;
using names::Number;
using names::Text;

constexpr Text level_heading{"niveau", "level"};
constexpr Text family_heading{"familie", "family"};
constexpr Text all_label{"i alt", "all"};
constexpr Text in_plan{"celler", "cells"};
constexpr Text only_for_you{
    "Hvorfor en celle er undertrykt, står i ingen fil, og er kun til dig: "
    "primær: et lille antal er dens eget; ved sum: et andet lille antal kunne "
    "ellers regnes ud; for plads: det kunne ellers indkredses.",
    "Why a cell is suppressed stands in no file, and is for you alone: "
    "primary: a small count is its own; by sums: another small count could be "
    "calculated else; for room: it could be narrowed down else."};
constexpr Text written{"Udgivet: {}", "Published: {}"};
constexpr Text sensitive{"følsomme", "sensitive"};
constexpr Text time_expected{"Forventet tid: omkring {}.",
                             "Time expected: about {}."};

//! A column of counts.
struct CountColumn
{
    Text heading;
    std::int64_t CellCounts::*count;
};

using Columns = std::vector<CountColumn>;

Columns columns_of_publication()
{
    return {{in_plan, &CellCounts::in_plan},
            {{"vist", "shown"}, &CellCounts::shown},
            {{"undertrykt", "suppressed"}, &CellCounts::suppressed},
            {{"primær", "primary"}, &CellCounts::primary},
            {{"ved sum", "by sums"}, &CellCounts::by_sums},
            {{"for plads", "for room"}, &CellCounts::by_room},
            {{"mangler", "missing"}, &CellCounts::missing}};
}

Columns columns_of_dry_run()
{
    return {{in_plan, &CellCounts::in_plan},
            {sensitive, &CellCounts::primary},
            {{"mangler", "missing"}, &CellCounts::missing}};
}

void print_counts(Text const& heading, LabelledCounts const& counts,
                  Columns const& columns,
                  std::function<std::string(std::string const&)> const& name_of,
                  Page const& page, std::ostream& out)
{
    TextTable table;
    table.add_column(std::string(heading.in(page.language)), Align::left);
    for (auto const& column : columns) {
        table.add_column(std::string(column.heading.in(page.language)),
                         Align::right);
    }
    auto const add = [&](std::string label, CellCounts const& own) {
        std::vector<std::string> cells{std::move(label)};
        for (auto const& column : columns) {
            cells.push_back(with_thousands(
                static_cast<double>(own.*column.count), page.language));
        }
        table.add_row(std::move(cells));
    };
    for (auto const& [label, own] : counts) {
        add(name_of(label), own);
    }
    add(std::string(all_label.in(page.language)), publish::sum_of(counts));
    print_table(table, page, out);
}

//! Both tables.
void print_all_counts(LabelledCounts const& by_level,
                      LabelledCounts const& by_family, Columns const& columns,
                      Page const& page, std::ostream& out)
{
    auto const level = [&](std::string const& label) {
        return names::level_name(label, Number::several, page.language);
    };
    auto const family = [&](std::string const& label) { return label; };
    print_counts(level_heading, by_level, columns, level, page, out);
    out << '\n';
    print_counts(family_heading, by_family, columns, family, page, out);
}

}  // namespace

void print_publication(publish::Protected const& result,
                       std::filesystem::path const& place, Page const& page,
                       std::ostream& out)
{
    auto const& [publication, decisions] = result;
    print_all_counts(publish::count_by_level(publication, decisions),
                     publish::count_by_family(publication, decisions),
                     columns_of_publication(), page, out);
    out << '\n';
    print_paragraph(std::string(only_for_you.in(page.language)), page, out);
    out << '\n'
        << fmt::format(fmt::runtime(written.in(page.language)), place.string())
        << '\n';
}

void print_dry_run(publish::DryRun const& answer, Page const& page,
                   std::ostream& out)
{
    print_all_counts(answer.by_level, answer.by_family, columns_of_dry_run(),
                     page, out);
    out << '\n'
        << fmt::format(fmt::runtime(time_expected.in(page.language)),
                       base::format_duration(std::ceil(answer.seconds)))
        << '\n';
}

}  // namespace samspil::app
