#include "publish/tables/table_texts.hpp"

#include <fmt/core.h>

#include "names/figure_names.hpp"
#include "names/unit_names.hpp"

namespace samspil::publish {

using names::Text;

std::string subject_text(names::Language language)
{
    return std::string(Text{"Psykiatri og sociale indsatser",
                            "Psychiatry and social interventions"}
                           .in(language));
}

std::string source_text(Publication const& publication,
                        names::Language language)
{
    constexpr Text text{
        "Landspatientregisteret, kommunernes indberetninger af sociale "
        "indsatser og befolkningsregisteret, opgjort med samspil {}, scenario "
        "{}.",
        "The national patient register, the municipalities' reports of social "
        "interventions and the population register, counted by samspil {}, "
        "scenario {}."};
    return fmt::format(fmt::runtime(text.in(language)),
                       publication.program_version, publication.scenario);
}

std::string suppressed_text(Publication const& publication,
                            names::Language language)
{
    constexpr Text text{
        "Skjult af hensyn til fortrolighed: tallet beskriver færre end {} "
        "personer, eller et sådant tal kunne regnes ud eller indkredses af "
        "det. Det er ikke nul.",
        "Suppressed for confidentiality: the number describes fewer than {} "
        "persons, or such a number could be calculated or narrowed down from "
        "it. It is not zero."};
    return fmt::format(fmt::runtime(text.in(language)), publication.threshold);
}

std::string missing_text(names::Language language)
{
    return std::string(Text{"Findes ikke: der er ingen at dividere med.",
                            "Missing: there is nobody to divide by."}
                           .in(language));
}

std::string not_in_plan_text(names::Language language)
{
    return std::string(
        Text{"Offentliggøres ikke for dette område og denne periode.",
             "Not published for this area and period."}
            .in(language));
}

std::string figure_label(Publication const& publication, std::size_t figure,
                         names::Language language)
{
    auto const& id = publication.figure_ids[figure];
    auto const name = names::find_figure_name(id, language);
    return fmt::format(
        "{} ({})", name ? name->name : id,
        names::unit_name(publication.figure_units[figure], language));
}

}  // namespace samspil::publish
