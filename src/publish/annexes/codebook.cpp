#include "publish/annexes/codebook.hpp"

#include <string>

#include "names/capitalised.hpp"
#include "names/level_names.hpp"
#include "publish/annexes/front_sheets.hpp"
#include "publish/annexes/sheet_writer.hpp"
#include "publish/source/run_settings.hpp"

namespace samspil::publish {
namespace {

using names::Text;

std::string text_of(Text const& text, names::Language language)
{
    return std::string(text.in(language));
}

//! "101 byen, 147"; nothing for the areas that everybody knows.
std::string parts_of(reference::Geography const& area)
{
    std::string parts;
    for (auto const& place : place_names(area)) {
        parts += parts.empty() ? "" : ", ";
        parts += place.municipality;
        if (!place.part.empty()) {
            parts += ' ' + place.part;
        }
    }
    return parts;
}

void add_areas(Workbook& book, Publication const& publication,
               std::string const& name, names::Language language)
{
    SheetWriter sheet(book, name);
    sheet.set_widths({10, 36, 22, 70});
    sheet.add_title(name, "");
    sheet.add_headings({text_of({"Kode", "Code"}, language),
                        text_of({"Navn", "Name"}, language),
                        text_of({"Niveau", "Level"}, language),
                        text_of({"Kommuner", "Municipalities"}, language)});
    worksheet_freeze_panes(sheet.sheet(), sheet.row(), 0);
    for (auto const& area : publication.geographies) {
        sheet.put_text(0, area.code);
        sheet.put_text(1, area.name);
        sheet.put_text(2, names::capitalised(names::level_name(
                              area.level, names::Number::one, language)));
        sheet.put_text(3, area.level == "country" ? "" : parts_of(area));
        sheet.skip_row();
    }
}

void add_plan(Workbook& book, Publication const& publication,
              std::string const& name, names::Language language)
{
    SheetWriter sheet(book, name);
    sheet.set_widths({70, 22, 16});
    sheet.add_title(name, "");
    sheet.add_headings({text_of({"Nøgletal", "Key figures"}, language),
                        text_of({"Niveau", "Level"}, language),
                        text_of({"Periode", "Period"}, language)});
    worksheet_freeze_panes(sheet.sheet(), sheet.row(), 0);
    for (auto const& row : publication.plan) {
        sheet.put_text(0, row.figure);
        sheet.put_text(1, row.level);
        sheet.put_text(2, row.period);
        sheet.skip_row();
    }
}

}  // namespace

void write_codebook(Publication const& publication, names::Language language,
                    std::filesystem::path const& path)
{
    auto const title = text_of({"Kodebog", "Codebook"}, language);
    auto const areas = text_of({"Områder", "Areas"}, language);
    auto const plan = text_of({"Udgivelsesplan", "Publication plan"}, language);
    Workbook book(path, title);
    add_cover(book, publication, title, language);
    add_contents(
        book,
        {{definitions_name(language),
          text_of({"Navn, definition, regel og enhed for hvert nøgletal",
                   "Name, definition, rule and unit of each key figure"},
                  language)},
         {areas, text_of({"Koder, navne og hvilke kommuner de består af",
                          "Codes, names and the municipalities they are made "
                          "of"},
                         language)},
         {plan, text_of({"Hvad der udgives for hvilke niveauer og perioder",
                         "What is published for which levels and periods"},
                        language)}},
        language);
    add_definitions(book, publication, language);
    add_areas(book, publication, areas, language);
    add_plan(book, publication, plan, language);
    book.close();
}

}  // namespace samspil::publish
