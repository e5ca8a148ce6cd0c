#include "app/compare/set_apart_text.hpp"

#include <fmt/core.h>

#include <array>
#include <ostream>
#include <string>

#include "app/labels/figure_text.hpp"
#include "names/language.hpp"

namespace samspil::app {
namespace {

using names::Text;

constexpr Text set_apart_heading{
    "Holdt udenfor, fordi det er forskelligt pr. definition, når de "
    "observerede år eller observationens slutning er det:",
    "Set apart, because it differs by definition where the observed years or "
    "the observation's end do:"};

constexpr Text cells_text{"{}: {} nøgletal, {} antal, {} korrelationer. {}",
                          "{}: {} key figures, {} counts, {} correlations. {}"};

//! Of each reason, by cubes::SetApart; cubes::SameObservation has the rules.
constexpr std::array<Text, cubes::set_apart_labels.size()> explanations{{
    {"Vækst regnes fra kørslens første år (M9.11).",
     "Growth is counted from the run's first year (M9.11)."},
    {"Uden gyldigt distrikt afgør andre af kørslens år, i hvilken halvdel af "
     "København en person er (M7.4).",
     "Without a valid district, other years of the run decide in which half "
     "of København a person is (M7.4)."},
    {"Året er ikke observeret til ende i den fil, der slutter først (M2.4).",
     "The year is not observed to its end in the file that ends first (M2.4)."},
    {"En fysisk kontakt uden slutning varer til observationens slutning, hvis "
     "den begynder mindre end 365 dage før, og hvad der begynder senere, "
     "tæller ikke (M2.4); et ophold, der hænger sammen med den, kan være "
     "begyndt lige før (M4.1, M4.2).",
     "A physical contact without an end lasts until the observation's end if "
     "it starts less than 365 days before, and what starts later does not "
     "count (M2.4); a stay that it belongs to can have begun just before "
     "(M4.1, M4.2)."},
    {"Dagene efter udskrivningen er ikke observeret til ende, eller en "
     "indlæggelse i dem afhænger af observationens slutning (M4.7, M2.4).",
     "The days after a discharge are not observed to their end, or an "
     "admission in them depends on the observation's end (M4.7, M2.4)."},
    {"Kun intervallet er forskelligt: befolkningen trækkes efter profiler af "
     "kørslens år (M12).",
     "Only the interval differs: residents are drawn by profiles of the run's "
     "years (M12)."},
}};

}  // namespace

void print_set_apart(SetApartCells const& cells, Page const& page,
                     std::ostream& out)
{
    bool is_first = true;
    for (std::size_t i = 0; i < explanations.size(); ++i) {
        if (cells.figures[i] + cells.counts[i] + cells.correlations[i] == 0) {
            continue;
        }
        if (is_first) {
            print_paragraph(std::string(set_apart_heading.in(page.language)),
                            page, out);
            out << (page.form == Form::markdown ? "\n" : "");
            is_first = false;
        }
        auto const number = [&page](std::int64_t count) {
            return with_thousands(static_cast<double>(count), page.language);
        };
        print_item(
            fmt::format(fmt::runtime(cells_text.in(page.language)),
                        cubes::set_apart_labels[i], number(cells.figures[i]),
                        number(cells.counts[i]), number(cells.correlations[i]),
                        explanations[i].in(page.language)),
            page, out);
    }
    out << (is_first ? "" : "\n");
}

}  // namespace samspil::app
