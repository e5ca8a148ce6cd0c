#include "registers/checks/checks.hpp"
#include "registers/checks/part_finding.hpp"

/*!
 * Checks of the ids that join tables: diagnoses and visits with their records,
 * contacts with one person each.
 */
namespace samspil::registers {
namespace {

bool is_psychiatric_detail(RegisterId id)
{
    return id == RegisterId::psyk_diag || id == RegisterId::psyk_pers;
}

bool is_lpr3_diagnosis(RegisterId id)
{
    return id == RegisterId::lpr_f_diagnoser ||
           id == RegisterId::lpr_a_diagnose;
}

std::int64_t not_found(FileCounts const& counts)
{
    return counts.of(FileCount::looked_up) - counts.of(FileCount::found);
}

//! Rows of those LPR3 files of which no row finds a contact: most rows of the
//! others belong to contacts that nothing can make psychiatric, which are not
//! looked up.
Part rows_of_lost_files(CheckFacts const& facts, RegisterId id)
{
    Part part;
    auto const& files = facts.counts.checks.files;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (facts.files[i].source != id) {
            continue;
        }
        part.whole += files[i].of(FileCount::looked_up);
        if (files[i].of(FileCount::found) == 0 &&
            !facts.files[i].has_other_contact) {
            part.count += files[i].of(FileCount::looked_up);
        }
    }
    return part;
}

}  // namespace

Findings check_unknown_records(CheckFacts const& facts)
{
    Findings findings;
    for_each_register(facts, [&](RegisterId id) {
        if (is_psychiatric_detail(id)) {
            auto const counts = facts.of(id);
            findings.push_back(
                judge_part(CheckId::unknown_records, id,
                           {not_found(counts), counts.of(FileCount::looked_up)},
                           "rows belong to records that are not in psyk_adm"));
        } else if (is_lpr3_diagnosis(id)) {
            findings.push_back(judge_part(
                CheckId::unknown_records, id, rows_of_lost_files(facts, id),
                "rows are in files of which no row finds a contact"));
        }
    });
    return findings;
}

Findings check_shared_ids(CheckFacts const& facts)
{
    Findings findings;
    for_each_register(facts, [&](RegisterId id) {
        auto const counts = facts.of(id);
        findings.push_back(judge_part(
            CheckId::shared_ids, id,
            {counts.of(FileCount::shared_id), counts.of(FileCount::with_id)},
            "contacts have an id that stands for two or more persons"));
    });
    return findings;
}

}  // namespace samspil::registers
