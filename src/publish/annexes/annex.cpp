#include "publish/annexes/annex.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cctype>

#include "publish/annexes/annex_rows.hpp"
#include "publish/annexes/country_sheets.hpp"
#include "publish/annexes/family_sheet.hpp"
#include "publish/annexes/front_sheets.hpp"
#include "reference/geography_levels.hpp"

namespace samspil::publish {
namespace {

using names::Text;

bool has_level(Publication const& publication, std::string const& level)
{
    for (std::size_t g = 0; g < publication.geographies.size(); ++g) {
        if (publication.geographies[g].level != level) {
            continue;
        }
        for (std::size_t p = 0; p < publication.periods.size(); ++p) {
            for (std::size_t f = 0; f < publication.figure_ids.size(); ++f) {
                if (publication.status_of(p, g, f) != CellStatus::not_in_plan) {
                    return true;
                }
            }
        }
    }
    return false;
}

//! The families that the rows have a cell of.
std::vector<FamilyTable> tables_of(Publication const& publication,
                                   std::vector<AnnexRow> const& rows)
{
    auto tables = family_tables(publication);
    std::erase_if(tables, [&](FamilyTable const& table) {
        return std::none_of(rows.begin(), rows.end(), [&](AnnexRow const& row) {
            return std::find(table.geographies.begin(), table.geographies.end(),
                             row.geography) != table.geographies.end();
        });
    });
    return tables;
}

std::vector<SheetEntry> contents_of(std::vector<FamilyTable> const& tables,
                                    Publication const& publication,
                                    bool has_country_tables,
                                    names::Language language)
{
    auto const in = [language](Text const& text) {
        return std::string(text.in(language));
    };
    std::vector<SheetEntry> entries;
    entries.reserve(tables.size());
    for (auto const& table : tables) {
        entries.push_back(
            {std::string(names::family_short_name(table.family, language)),
             std::string(names::family_name(table.family, language))});
    }
    if (has_country_tables) {
        entries.push_back({in({"Tabel 1.1", "Table 1.1"}),
                           in({"Overensstemmelse mellem kommuner",
                               "Agreement of municipalities"})});
        if (!publication.correlations.empty()) {
            entries.push_back({in({"Tabel 1.4", "Table 1.4"}),
                               in({"Korrelationer over kommuner",
                                   "Correlations over municipalities"})});
        }
    }
    entries.push_back(
        {definitions_name(language),
         in({"Navn, definition, regel og enhed for hvert nøgletal",
             "Name, definition, rule and unit of each key figure"})});
    return entries;
}

bool has_agreement(Publication const& publication)
{
    for (std::size_t f = 0; f < publication.figure_ids.size(); ++f) {
        if (!publication.figure_ids[f].starts_with("agreement.")) {
            continue;
        }
        for (std::size_t p = 0; p < publication.periods.size(); ++p) {
            if (publication.status_of(p, 0, f) != CellStatus::not_in_plan) {
                return true;
            }
        }
    }
    return false;
}

//! A level is named by the user: what is no letter or digit is a hyphen, and no
//! two files have one name.
std::string own_file_name(std::string level, std::vector<Annex> const& others)
{
    auto const is_special = [](char character) {
        auto const c = static_cast<unsigned char>(character);
        return std::isalnum(c) == 0 && c != '_' && c < 0x80U;
    };
    std::replace_if(level.begin(), level.end(), is_special, '-');
    auto name = "annex-" + level + ".xlsx";
    for (int number = 2;
         std::any_of(others.begin(), others.end(),
                     [&](Annex const& a) { return a.file_name == name; });
         ++number) {
        name = fmt::format("annex-{}-{}.xlsx", level, number);
    }
    return name;
}

}  // namespace

std::vector<Annex> annexes_of(Publication const& publication)
{
    std::vector<Annex> annexes;
    for (auto const& level :
         reference::geography_levels(publication.geographies)) {
        if (!has_level(publication, level) || level == "country" ||
            level == "other" || level == "unknown") {
            continue;
        }
        bool const has_tables = has_agreement(publication);
        if (level == "region") {
            annexes.push_back({level, "annex-4-regions.xlsx", 4, has_tables});
        } else if (level == "municipality") {
            annexes.push_back(
                {level, "annex-5-municipalities.xlsx", 5, has_tables});
        } else if (level == "cluster") {
            annexes.push_back({level, "annex-6-clusters.xlsx", 6, has_tables});
        } else {
            annexes.push_back({level, own_file_name(level, annexes), 0, false});
        }
    }
    return annexes;
}

std::string annex_title(Annex const& annex, names::Language language)
{
    switch (annex.number) {
        case 4:
            return std::string(Text{"Bilag 4. Regionsspecifikke nøgletal",
                                    "Annex 4. Key figures of regions"}
                                   .in(language));
        case 5:
            return std::string(Text{"Bilag 5. Kommunespecifikke nøgletal",
                                    "Annex 5. Key figures of municipalities"}
                                   .in(language));
        case 6:
            return std::string(
                Text{"Bilag 6. Sundhedsklyngespecifikke nøgletal",
                     "Annex 6. Key figures of health clusters"}
                    .in(language));
        default:
            break;
    }
    constexpr Text own{"Nøgletal for {}", "Key figures of {}"};
    return fmt::format(fmt::runtime(own.in(language)), annex.level);
}

void write_annex(Publication const& publication, Annex const& annex,
                 names::Language language, std::filesystem::path const& path)
{
    auto const title = annex_title(annex, language);
    auto const rows = annex_rows(publication, annex.level);
    auto const tables = tables_of(publication, rows);
    Workbook book(path, title);
    add_cover(book, publication, title, language);
    add_contents(
        book,
        contents_of(tables, publication, annex.has_country_tables, language),
        language);
    for (auto const& table : tables) {
        add_family_sheet(
            book, publication, table, rows,
            title + ": " +
                std::string(names::family_name(table.family, language)),
            language);
    }
    if (annex.has_country_tables) {
        add_agreement_sheet(book, publication, language);
        if (!publication.correlations.empty()) {
            add_correlation_sheet(book, publication, language);
        }
    }
    add_definitions(book, publication, language);
    book.close();
}

}  // namespace samspil::publish
