#include "publish/tables/px.hpp"

#include <fmt/core.h>

#include <array>
#include <charconv>
#include <cmath>

#include "names/figure_names.hpp"
#include "publish/tables/px_text.hpp"
#include "publish/tables/table_texts.hpp"

namespace samspil::publish {
namespace {

using names::Language;
using names::Text;

constexpr Text area_variable{"område", "area"};
constexpr Text figure_variable{"nøgletal", "key figure"};
constexpr Text measure_variable{"mål", "measure"};
constexpr Text period_variable{"periode", "period"};

//! The fewest digits that give the number back, without an exponent.
std::string plain_number(double number)
{
    std::array<char, 400> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                   number, std::chars_format::fixed);
    return {digits.data(), end.ptr};
}

class PxMaker
{
  public:
    PxMaker(Publication const& publication, FamilyTable const& table,
            Language language)
        : publication_(publication),
          table_(table),
          first_(language),
          second_(language == Language::danish ? Language::english
                                               : Language::danish),
          measures_(measures_of(publication))
    {
    }

    std::string make()
    {
        px_.add("CHARSET", {"ANSI"});
        px_.add("AXIS-VERSION", {"2013"});
        px_.add("CODEPAGE", {"utf-8"});
        px_.add("LANGUAGE", {code_of(first_)});
        px_.add("LANGUAGES", {code_of(first_), code_of(second_)});
        px_.add("CREATION-DATE", {fmt::format("{}1231 00:00", last_year())});
        px_.add_plain("DECIMALS", "15");
        px_.add_plain("SHOWDECIMALS", "1");
        auto const id = std::string(names::id_of(table_.family));
        px_.add("MATRIX", {"samspil_" + id});
        px_.add("SUBJECT-CODE", {"samspil"});
        for (auto const language : {first_, second_}) {
            add_texts(language);
        }
        for (auto const language : {first_, second_}) {
            add_variables(language);
        }
        for (auto const language : {first_, second_}) {
            add_notes(language);
        }
        add_data();
        return px_.take();
    }

  private:
    static std::string code_of(Language language)
    {
        return language == Language::danish ? "da" : "en";
    }
    //! The second language repeats keywords: "TITLE[en]".
    std::string keyword(std::string_view name, Language language) const
    {
        return language == first_
                   ? std::string(name)
                   : fmt::format("{}[{}]", name, code_of(language));
    }
    std::string keyword(std::string_view name, Text const& variable,
                        Language language) const
    {
        return keyword(name, language) + '(' +
               px_quoted(variable.in(language)) + ')';
    }
    int last_year() const
    {
        int last = 0;
        for (auto const p : table_.periods) {
            last = std::max(last, publication_.periods[p].last);
        }
        return last;
    }

    void add_texts(Language language)
    {
        auto const contents =
            std::string(names::family_name(table_.family, language));
        constexpr Text title{"{} efter område, nøgletal, mål og periode",
                             "{} by area, key figure, measure and period"};
        constexpr Text units{"se det enkelte nøgletal", "see each key figure"};
        px_.add(keyword("SUBJECT-AREA", language), {subject_text(language)});
        px_.add(keyword("TITLE", language),
                {fmt::format(fmt::runtime(title.in(language)), contents)});
        px_.add(keyword("CONTENTS", language), {contents});
        px_.add(keyword("UNITS", language), {std::string(units.in(language))});
        px_.add(keyword("STUB", language),
                {std::string(area_variable.in(language)),
                 std::string(figure_variable.in(language))});
        px_.add(keyword("HEADING", language),
                {std::string(measure_variable.in(language)),
                 std::string(period_variable.in(language))});
    }

    struct Labels
    {
        std::vector<std::string> areas;
        std::vector<std::string> figures;
        std::vector<std::string> measures;
        std::vector<std::string> periods;
    };

    Labels labels(Language language) const
    {
        Labels labels;
        for (auto const g : table_.geographies) {
            labels.areas.push_back(publication_.geographies[g].name);
        }
        for (auto const f : table_.figures) {
            labels.figures.push_back(figure_label(publication_, f, language));
        }
        for (auto const& measure : measures_) {
            labels.measures.emplace_back(measure.name.in(language));
        }
        for (auto const p : table_.periods) {
            labels.periods.push_back(publication_.periods[p].label);
        }
        return labels;
    }

    Labels codes() const
    {
        Labels codes;
        for (auto const g : table_.geographies) {
            codes.areas.push_back(publication_.geographies[g].code);
        }
        for (auto const f : table_.figures) {
            codes.figures.push_back(publication_.figure_ids[f]);
        }
        for (auto const& measure : measures_) {
            codes.measures.emplace_back(measure.id);
        }
        codes.periods = labels(first_).periods;
        return codes;
    }

    void add_all(std::string_view name, Labels const& texts, Language language)
    {
        px_.add(keyword(name, area_variable, language), texts.areas);
        px_.add(keyword(name, figure_variable, language), texts.figures);
        px_.add(keyword(name, measure_variable, language), texts.measures);
        px_.add(keyword(name, period_variable, language), texts.periods);
    }

    void add_variables(Language language)
    {
        add_all("VALUES", labels(language), language);
        std::string times = "TLIST(A1)";
        for (auto const& label : codes().periods) {
            times += ',' + px_quoted(label);
        }
        px_.add_plain(keyword("TIMEVAL", period_variable, language), times);
        add_all("CODES", codes(), language);
    }

    void add_notes(Language language)
    {
        px_.add(keyword("DATASYMBOL1", language), {missing_text(language)});
        px_.add(keyword("DATASYMBOL2", language),
                {suppressed_text(publication_, language)});
        px_.add(keyword("DATASYMBOL3", language), {not_in_plan_text(language)});
        px_.add(keyword("SOURCE", language),
                {source_text(publication_, language)});
        px_.add(keyword("CONTACT", language),
                {std::string(Text{"den, der har udgivet tabellen",
                                  "whoever published the table"}
                                 .in(language))});
        px_.add(keyword("NOTE", language),
                {". " + missing_text(language) + " .. " +
                 suppressed_text(publication_, language) + " ... " +
                 not_in_plan_text(language)});
        for (auto const f : table_.figures) {
            auto const name =
                names::find_figure_name(publication_.figure_ids[f], language);
            if (name) {
                px_.add(
                    keyword("VALUENOTE", language) + '(' +
                        px_quoted(figure_variable.in(language)) + ',' +
                        px_quoted(figure_label(publication_, f, language)) +
                        ')',
                    {name->definition + " (" + std::string(name->rule) + ")"});
            }
        }
    }

    void add_data()
    {
        px_.begin_data();
        for (auto const g : table_.geographies) {
            for (auto const f : table_.figures) {
                for (auto const& measure : measures_) {
                    for (auto const p : table_.periods) {
                        px_.add_cell(
                            cell(publication_.status_of(p, g, f),
                                 (*measure.numbers)[publication_.values.index(
                                     p, g, f)]));
                    }
                }
            }
        }
        px_.end_data();
    }

    static std::string cell(CellStatus status, double number)
    {
        switch (status) {
            case CellStatus::shown:
                // a figure that is shown may have no bounds
                return std::isnan(number) ? "\".\"" : plain_number(number);
            case CellStatus::missing:
                return "\".\"";
            case CellStatus::suppressed:
                return "\"..\"";
            case CellStatus::not_in_plan:
                break;
        }
        return "\"...\"";
    }

    Publication const& publication_;
    FamilyTable const& table_;
    Language first_;
    Language second_;
    std::vector<Measure> measures_;
    PxText px_;
};

}  // namespace

std::string px_file(Publication const& publication, FamilyTable const& table,
                    names::Language language)
{
    return PxMaker(publication, table, language).make();
}

}  // namespace samspil::publish
