#include "registers/checks/checks.hpp"
#include "registers/checks/part_finding.hpp"

/*!
 * Checks of dates and times that cannot be.
 */
namespace samspil::registers {
namespace {

//! Rows whose date lies before the first year or more than a year after the
//! run's last.
PartToJudge outside(FileCounts const& counts, int first_year, int last_year,
                    std::string const& what)
{
    auto const all = counts.months.total();
    return {{all - counts.months.within(first_year, last_year + 1), all},
            what,
            threshold_of(CheckId::implausible_dates)};
}

bool has_contacts(RegisterId id)
{
    switch (id) {
        case RegisterId::lpr_f_kontakter:
        case RegisterId::lpr_a_kontakt:
        case RegisterId::psyk_adm:
        case RegisterId::psyk_pers:
        case RegisterId::lpr_adm:
        case RegisterId::lpr_bes:
            return true;
        default:
            return false;
    }
}

PartToJudge after_death(CheckFacts const& facts, RegisterId id)
{
    auto const& activity = facts.counts.checks.persons.of(id);
    return {{activity.after_death, activity.rows},
            "rows start after their person's death",
            threshold_of(CheckId::implausible_dates)};
}

}  // namespace

Findings check_implausible_dates(CheckFacts const& facts)
{
    constexpr int first_contact_year = 1969;  // the register's first
    constexpr int first_registration_year = 1950;
    constexpr auto check = CheckId::implausible_dates;
    Findings findings;
    for_each_register(facts, [&](RegisterId id) {
        auto const counts = facts.of(id);
        if (id == RegisterId::population) {
            auto const births = counts.readable() -
                                counts.of(FileCount::birth_date_missing) -
                                counts.of(FileCount::birth_date_unknown);
            findings.push_back(judge_part(
                check, id, {counts.of(FileCount::implausible_birth), births},
                "births lie before 1880 or after the reference date"));
        } else if (id == RegisterId::deaths) {
            auto const& persons = facts.counts.checks.persons;
            findings.push_back(judge_part(
                check, id, {persons.deaths_before_birth, persons.deaths},
                "deaths lie before the birth"));
        } else if (id == RegisterId::social) {
            findings.push_back(judge_parts(
                check, id,
                {outside(counts, first_registration_year, facts.years.last(),
                         "registrations start before 1950 or more than a "
                         "year after the run's last year"),
                 after_death(facts, id)}));
        } else if (has_contacts(id)) {
            findings.push_back(judge_parts(
                check, id,
                {outside(counts, first_contact_year, facts.years.last(),
                         "contacts start before 1969 or more than a year "
                         "after the run's last year"),
                 after_death(facts, id)}));
        }
    });
    return findings;
}

Findings check_implausible_times(CheckFacts const& facts)
{
    Findings findings;
    auto const& files = facts.counts.checks.files;
    for (std::size_t i = 0; i < files.size(); ++i) {
        findings.push_back(judge_part(
            CheckId::implausible_times, facts.files[i].source,
            {files[i].of(FileCount::early_digit_time),
             files[i].of(FileCount::digit_time)},
            "start times of digits only lie before 01:00 if they are read as "
            "seconds"));
        findings.back().file = i;
    }
    return findings;
}

}  // namespace samspil::registers
