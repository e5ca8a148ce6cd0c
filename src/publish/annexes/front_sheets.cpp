#include "publish/annexes/front_sheets.hpp"

#include <fmt/core.h>

#include "names/figure_names.hpp"
#include "names/unit_names.hpp"
#include "publish/annexes/family_sheet.hpp"
#include "publish/annexes/sheet_writer.hpp"
#include "publish/figures/cell_counts.hpp"
#include "publish/tables/family_table.hpp"
#include "publish/tables/table_texts.hpp"

namespace samspil::publish {
namespace {

using names::Text;

constexpr double one_line = 18;
constexpr double two_lines = 34;
constexpr double many_lines = 84;
constexpr lxw_col_t cover_columns = 2;

class Cover
{
  public:
    Cover(Workbook& book, Publication const& publication,
          names::Language language)
        : publication_(publication),
          language_(language),
          sheet_(book, text({"Forside", "Cover"}))
    {
        sheet_.set_widths({28, 90});
    }

    void write(std::string const& title)
    {
        sheet_.add_title(title, subject_text(language_));
        add_description();
        add_symbols();
        add_origin();
    }

  private:
    std::string text(Text const& both) const
    {
        return std::string(both.in(language_));
    }
    void add_heading(Text const& heading)
    {
        sheet_.skip_row();
        sheet_.put_text(0, text(heading), TextLook::label);
        sheet_.skip_row();
    }
    void add_line(std::string const& label, std::string const& content,
                  double height = one_line)
    {
        worksheet_set_row(sheet_.sheet(), sheet_.row(), height, nullptr);
        sheet_.put_text(0, label, TextLook::label);
        sheet_.put_text(1, content, TextLook::paragraph);
        sheet_.skip_row();
    }

    void add_description()
    {
        sheet_.add_paragraph(
            text({"Voksne, der både er i kontakt med den regionale psykiatri "
                  "og modtager sociale indsatser fra kommunen "
                  "(overlapsgruppen), sammenholdt med psykiatriens øvrige "
                  "patienter og kommunernes øvrige modtagere.",
                  "Adults who are both in contact with the regions' "
                  "psychiatry and receive social interventions from the "
                  "municipality (the overlap group), beside psychiatry's "
                  "other patients and the municipalities' other recipients."}),
            cover_columns, two_lines);
        std::string periods;
        for (auto const& period : publication_.periods) {
            periods += (periods.empty() ? "" : ", ") + period.label;
        }
        sheet_.skip_row();
        add_line(text({"Perioder", "Periods"}), periods);
        add_line(text({"Kilde", "Source"}),
                 source_text(publication_, language_), two_lines);
        add_line(
            text({"Metode", "Method"}),
            text({"Definition og regelnummer (M9.1 …) af hvert nøgletal står "
                  "i arket Definitioner; reglerne står i programmets "
                  "docs/method.md. Voksne er 18 år eller derover.",
                  "The sheet Definitions has each figure's definition and the "
                  "number of its rule (M9.1 …); the rules are in the "
                  "program's docs/method.md. Adults are 18 or older."}),
            two_lines);
        add_line(
            text({"Læsning", "Reading"}),
            text({"Én række for hvert område og hver periode, flere år "
                  "samlet først. Hvert nøgletal har værdi, tæller og nævner. "
                  "Forskelle mellem områder er ikke en rangliste: små "
                  "kommuner svinger mest.",
                  "One row for each area and period, years taken together "
                  "first. Each figure has its value, numerator and "
                  "denominator. Differences of areas are no league table: "
                  "small municipalities vary most."}),
            two_lines);
    }

    void add_symbols()
    {
        add_heading({"Tegn", "Symbols"});
        add_line(std::string(suppressed_symbol),
                 suppressed_text(publication_, language_), two_lines);
        add_line(std::string(missing_symbol), missing_text(language_));
        add_line(text({"(grå)", "(grey)"}), not_in_plan_text(language_));
    }

    void add_origin()
    {
        add_heading({"Hvordan den er lavet", "How it was made"});
        auto const all = sum_of(count_by_level(publication_));
        constexpr Text cells{"{} af {} celler er vist, {} er skjult.",
                             "{} of {} cells are shown, {} are suppressed."};
        add_line(text({"Omfang", "Extent"}),
                 fmt::format(fmt::runtime(cells.in(language_)), all.shown,
                             all.in_plan, all.suppressed));
        add_line("Program", "samspil " + publication_.program_version);
        add_line(text({"Scenarie", "Scenario"}), publication_.scenario);
        add_line(text({"Tærskel", "Threshold"}),
                 std::to_string(publication_.threshold));
        add_line(text({"Datagrundlag", "Data"}),
                 publication_.store_fingerprint);
        add_line(text({"Indstillinger", "Settings"}), publication_.settings,
                 many_lines);
    }

    Publication const& publication_;
    names::Language language_;
    SheetWriter sheet_;
};

}  // namespace

void add_cover(Workbook& book, Publication const& publication,
               std::string const& title, names::Language language)
{
    Cover(book, publication, language).write(title);
}

void add_contents(Workbook& book, std::vector<SheetEntry> const& sheets,
                  names::Language language)
{
    auto const in = [language](Text const& text) {
        return std::string(text.in(language));
    };
    SheetWriter sheet(book, in({"Indhold", "Contents"}));
    sheet.set_widths({24, 80});
    sheet.add_title(in({"Indhold", "Contents"}), "");
    for (auto const& entry : sheets) {
        sheet.put_link(0, entry.name, entry.name);
        sheet.put_text(1, entry.description, TextLook::paragraph);
        sheet.skip_row();
    }
}

std::string definitions_name(names::Language language)
{
    return std::string(Text{"Definitioner", "Definitions"}.in(language));
}

void add_definitions(Workbook& book, Publication const& publication,
                     names::Language language)
{
    auto const in = [language](Text const& text) {
        return std::string(text.in(language));
    };
    SheetWriter sheet(book, definitions_name(language));
    sheet.set_widths({40, 60, 90, 10, 12, 44});
    sheet.add_title(in({"Definitioner", "Definitions"}), "");
    sheet.add_headings({in({"Kort navn", "Short name"}), in({"Navn", "Name"}),
                        in({"Definition", "Definition"}), in({"Regel", "Rule"}),
                        in({"Enhed", "Unit"}), "id"});
    worksheet_freeze_panes(sheet.sheet(), sheet.row(), 1);
    for (auto const& table : family_tables(publication)) {
        sheet.put_text(0,
                       std::string(names::family_name(table.family, language)),
                       TextLook::label);
        sheet.skip_row();
        for (auto const figure : table.figures) {
            auto const& id = publication.figure_ids[figure];
            auto const name = names::find_figure_name(id, language);
            sheet.put_text(0, name ? name->short_name : id);
            sheet.put_text(1, name ? name->name : id);
            sheet.put_text(2, name ? name->definition : "");
            sheet.put_text(3, name ? std::string(name->rule) : "");
            sheet.put_text(4, std::string(names::unit_name(
                                  publication.figure_units[figure], language)));
            sheet.put_text(5, id);
            sheet.skip_row();
        }
    }
}

}  // namespace samspil::publish
