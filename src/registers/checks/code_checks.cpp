#include "registers/checks/checks.hpp"
#include "registers/checks/part_finding.hpp"

/*!
 * Checks of codes: of persons, contacts and services.
 */
namespace samspil::registers {
namespace {

PartToJudge code_part(FileCounts const& counts, std::int64_t present,
                      FileCount unknown, std::string const& what)
{
    return {{counts.of(unknown), present},
            what + " are unreadable or no known code",
            threshold_of(CheckId::unreadable_codes)};
}

std::string listed(std::string const& what, FileCounts const& counts,
                   FileTexts texts, FileCount total)
{
    return what + ": " + counts.of(texts).describe(counts.of(total));
}

}  // namespace

Findings check_unreadable_codes(CheckFacts const& facts)
{
    auto const counts = facts.of(RegisterId::population);
    auto const present = [&counts](FileCount missing) {
        return counts.readable() - counts.of(missing);
    };
    return {judge_parts(
        CheckId::unreadable_codes, RegisterId::population,
        {code_part(counts, present(FileCount::sex_missing),
                   FileCount::sex_unknown, "values of sex"),
         code_part(counts, present(FileCount::birth_date_missing),
                   FileCount::birth_date_unknown, "values of birth_date"),
         code_part(counts, present(FileCount::municipality_missing),
                   FileCount::municipality_unknown, "values of municipality"),
         code_part(counts,
                   counts.of(FileCount::district_known) +
                       counts.of(FileCount::district_unknown),
                   FileCount::district_unknown, "values of district")})};
}

Findings check_unknown_specialties(CheckFacts const& facts)
{
    Findings findings;
    for_each_register(facts, [&](RegisterId id) {
        auto const counts = facts.of(id);
        findings.push_back(judge_part(
            CheckId::unknown_specialties, id,
            {counts.of(FileCount::unknown_specialty),
             counts.of(FileCount::specialty)},
            listed("contacts with a specialty have one that is about "
                   "psychiatry and not known",
                   counts, FileTexts::specialties,
                   FileCount::unknown_specialty)));
    });
    return findings;
}

Findings check_dropped_types(CheckFacts const& facts)
{
    Findings findings;
    for_each_register(facts, [&](RegisterId id) {
        auto const counts = facts.of(id);
        auto const types = counts.of(FileCount::dropped_type);
        auto const systems = counts.of(FileCount::left_out_system);
        std::string what = "rows are left out";
        if (types != 0) {
            what += listed("; no known contact type", counts, FileTexts::types,
                           FileCount::dropped_type);
        }
        if (systems != 0) {
            what += listed("; reported by another system", counts,
                           FileTexts::systems, FileCount::left_out_system);
        }
        findings.push_back(judge_part(CheckId::dropped_types, id,
                                      {types + systems, counts.readable()},
                                      what));
    });
    return findings;
}

Findings check_unknown_services(CheckFacts const& facts)
{
    if (!facts.has(RegisterId::social)) {
        return {};
    }
    auto const counts = facts.of(RegisterId::social);
    auto const of_services = counts.readable();
    auto const dates = counts.of(FileCount::date_like_service);
    auto const unknown = counts.of(FileCount::unknown_service);
    auto what = std::string("services are under no row of M5.1: ") +
                counts.of(FileTexts::services).describe(unknown - dates);
    if (dates != 0) {
        what += (unknown > dates ? ", " : "") + std::string("dates (") +
                std::to_string(dates) + ")";
    }
    return {judge_parts(CheckId::unknown_services, RegisterId::social,
                        {{{unknown, of_services},
                          what,
                          threshold_of(CheckId::unknown_services)},
                         {{dates, of_services},
                          "services look like dates",
                          date_like_services}})};
}

}  // namespace samspil::registers
