#include "app/audit/audit_tables.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <ostream>

#include "app/labels/figure_text.hpp"
#include "names/level_names.hpp"
#include "publish/figures/cell_counts.hpp"

namespace samspil::app {
namespace {

using names::Text;
using publish::Audit;
using Align = TextTable::Align;

//! [kind]: heading of a column, and what a finding is called.
constexpr std::array<Text, publish::finding_kinds> kind_names{
    {{"vist, få", "shown, few"},
     {"ved sum", "by sums"},
     {"ved fortegn", "by signs"},
     {"snæver", "narrow"}}};

//! [role]
constexpr std::array<Text, 6> role_names{
    {{"værdien", "the value"},
     {"tæller", "numerator"},
     {"nævner", "denominator"},
     {"den anden andels tæller", "the other share's numerator"},
     {"den anden andels nævner", "the other share's denominator"},
     {"resten", "the rest"}}};

constexpr std::array<Text, 5> finding_headings{{{"fundet", "found"},
                                                {"område", "area"},
                                                {"periode", "period"},
                                                {"nøgletal", "key figure"},
                                                {"antal", "count"}}};
constexpr Text level_heading_of_audit{"niveau", "level"};
constexpr std::array<Text, 2> cell_headings{
    {{"celler", "cells"}, {"undertrykt", "suppressed"}}};
constexpr Text all_levels{"i alt", "all"};
constexpr Text explained{
    "Vist, få: et vist nøgletal fortæller et antal under {}. Ved sum: et "
    "undertrykt antal kan regnes ud ved at lægge til og trække fra. Ved "
    "fortegn: det følger, fordi intet antal er negativt. Snæver: et undertrykt "
    "antal personer ligger helt sikkert i 1 … {}.",
    "Shown, few: a figure that is shown tells a count below {}. By sums: a "
    "suppressed count follows by adding and subtracting. By signs: it follows, "
    "as no count is negative. Narrow: a suppressed count of persons is surely "
    "in 1 … {}."};
constexpr Text safe{
    "Sikker: ingen af {} antal bag undertrykte celler kan findes.",
    "Safe: none of {} counts behind suppressed cells can be found."};
constexpr Text unsafe{
    "Ikke sikker: {} celler fortæller for meget; {} antal blev afprøvet.",
    "Not safe: {} cells tell too much; {} counts were tested."};

std::string with_thousands_of(std::size_t count, Page const& page)
{
    return with_thousands(static_cast<double>(count), page.language);
}

void print_findings(Audit const& audit, Page const& page, std::ostream& out)
{
    TextTable table;
    for (auto const& heading : finding_headings) {
        table.add_column(std::string(heading.in(page.language)), Align::left);
    }
    auto const& publication = audit.publication;
    auto const text_of = [&](auto const& texts, auto which) {
        return std::string(
            texts[static_cast<std::size_t>(which)].in(page.language));
    };
    for (auto const& finding : audit.findings) {
        auto const& area = publication.geographies[finding.geography];
        table.add_row({text_of(kind_names, finding.kind),
                       area.code + " " + area.name,
                       publication.periods[finding.period].label,
                       publication.figure_ids[finding.figure],
                       text_of(role_names, finding.count)});
    }
    print_table(table, page, out);
}

//! Findings by kind, of all levels or one.
std::array<std::size_t, publish::finding_kinds> count_findings(
    Audit const& audit, std::string const* level)
{
    std::array<std::size_t, publish::finding_kinds> counts{};
    for (auto const& finding : audit.findings) {
        if (level == nullptr ||
            audit.publication.geographies[finding.geography].level == *level) {
            ++counts[static_cast<std::size_t>(finding.kind)];
        }
    }
    return counts;
}

void print_levels(Audit const& audit, Page const& page, std::ostream& out)
{
    TextTable table;
    table.add_column(std::string(level_heading_of_audit.in(page.language)),
                     Align::left);
    for (auto const& heading : cell_headings) {
        table.add_column(std::string(heading.in(page.language)), Align::right);
    }
    for (auto const& name : kind_names) {
        table.add_column(std::string(name.in(page.language)), Align::right);
    }
    auto const add = [&](std::string label, publish::CellCounts const& cells,
                         std::string const* level) {
        std::vector<std::string> row{
            std::move(label),
            with_thousands(static_cast<double>(cells.in_plan), page.language),
            with_thousands(static_cast<double>(cells.suppressed),
                           page.language)};
        for (auto const count : count_findings(audit, level)) {
            row.push_back(with_thousands_of(count, page));
        }
        table.add_row(std::move(row));
    };
    auto const by_level = publish::count_by_level(audit.publication);
    for (auto const& [level, cells] : by_level) {
        add(names::level_name(level, names::Number::several, page.language),
            cells, &level);
    }
    add(std::string(all_levels.in(page.language)), publish::sum_of(by_level),
        nullptr);
    print_table(table, page, out);
}

}  // namespace

void print_audit(Audit const& audit, Page const& page, std::ostream& out)
{
    bool const is_safe = audit.findings.empty();
    if (!is_safe) {
        print_findings(audit, page, out);
        out << '\n';
    }
    print_levels(audit, page, out);
    out << '\n';
    print_paragraph(fmt::format(fmt::runtime(explained.in(page.language)),
                                audit.threshold, audit.threshold - 1),
                    page, out);
    out << '\n';
    auto const tested = with_thousands_of(audit.counts_tested, page);
    print_paragraph(
        is_safe ? fmt::format(fmt::runtime(safe.in(page.language)), tested)
                : fmt::format(fmt::runtime(unsafe.in(page.language)),
                              with_thousands_of(audit.findings.size(), page),
                              tested),
        page, out);
}

}  // namespace samspil::app
