#include "registers/checks/checks.hpp"
#include "registers/checks/part_finding.hpp"

/*!
 * Checks of persons: whether there are any, whether every year has some, and
 * whether registers speak of the same ones.
 */
namespace samspil::registers {

Findings check_empty(CheckFacts const& facts)
{
    auto const& persons = facts.counts.checks.persons;
    Part const part{.count = persons.adults == 0 ? 1 : 0, .whole = 1};
    return {{.check = CheckId::empty,
             .verdict = judge(part, threshold_of(CheckId::empty)),
             .source = RegisterId::population,
             .file = {},
             .share = part.share(),
             .what = persons.persons == 0
                         ? "the store holds no person"
                         : "nobody of " + std::to_string(persons.persons) +
                               " persons is adult in a year of the run"}};
}

Findings check_no_population(CheckFacts const& facts)
{
    auto const years = std::int64_t{facts.years.count()};
    Part const part{
        .count = years - static_cast<std::int64_t>(facts.counted_years.size()),
        .whole = years};
    auto verdict =
        judge(part, {.warns = threshold_of(CheckId::no_population).warns,
                     .stops = threshold_of(CheckId::no_population).stops,
                     .stops_with_few = true});
    auto const rows = facts.of(RegisterId::population).of(FileCount::rows);
    if (rows < least_to_stop && verdict == Verdict::stop) {
        verdict = Verdict::warning;
    }
    return {{.check = CheckId::no_population,
             .verdict = verdict,
             .source = RegisterId::population,
             .file = {},
             .share = part.share(),
             .what = facts.empty_years}};
}

Findings check_unknown_persons(CheckFacts const& facts)
{
    Findings findings;
    for_each_register(facts, [&](RegisterId id) {
        auto const& activity = facts.counts.checks.persons.of(id);
        findings.push_back(judge_part(
            CheckId::unknown_persons, id,
            {activity.unknown_person, activity.rows},
            "rows that could count belong to persons without a population "
            "record of any date"));
    });
    return findings;
}

}  // namespace samspil::registers
