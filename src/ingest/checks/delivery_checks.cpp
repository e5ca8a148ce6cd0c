#include "ingest/checks/delivery_checks.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "registers/checks/check_advice.hpp"
#include "registers/checks/checks.hpp"
#include "registers/csv/bad_row_places.hpp"
#include "registers/csv/contacts_of_diagnoses.hpp"
#include "registers/csv/cut_line.hpp"
#include "registers/csv/files_of_same_bytes.hpp"
#include "registers/csv/id_forms.hpp"
#include "registers/register_spec.hpp"

namespace samspil::ingest {
namespace {

using registers::CheckFacts;
using registers::CheckId;
using registers::Finding;
using registers::Findings;
using registers::RegisterId;
using registers::Verdict;

//! Whether no row of an LPR3 diagnosis file was needed, but a row finds a
//! contact.
bool has_only_other_contacts(Plan const& plan,
                             registers::CsvFilePlan const& file,
                             registers::QualityCounts const& counts)
{
    bool const is_lpr3_diagnosis = file.source == RegisterId::lpr_f_diagnoser ||
                                   file.source == RegisterId::lpr_a_diagnose;
    if (!is_lpr3_diagnosis || file.number >= counts.checks.files.size()) {
        return false;
    }
    auto const& of_file = counts.checks.files[file.number];
    return of_file.of(registers::FileCount::looked_up) > 0 &&
           of_file.of(registers::FileCount::found) == 0 &&
           registers::finds_a_contact(file, plan.files);
}

CheckFacts facts_of(Plan const& plan, Options const& options,
                    registers::QualityCounts const& counts,
                    PopulationYears const& population)
{
    CheckFacts facts;
    for (auto const& file : plan.files) {
        facts.files.push_back({file.source, name_of_file(plan, file.number),
                               registers::has_cut_line(file),
                               has_only_other_contacts(plan, file, counts)});
    }
    facts.same_files = registers::find_same_files(plan.files);
    for (auto const& copy : plan.copies) {
        auto const number = facts.files.size();
        facts.files.push_back(
            {copy.source, name_of_file(plan, number), false, false});
        facts.same_files.emplace_back(number, copy.original);
    }
    facts.counts = counts;
    facts.counts.checks.files.resize(facts.files.size());
    facts.years = plan.years;
    facts.last_day = std::min(base::date_of(plan.observation_end - 1),
                              base::last_day_of(plan.years.last()));
    // Records count here, also those of persons who are left out (M1.4).
    auto records = population;
    for (auto const year : population.delivered) {
        if (plan.years.contains(year)) {
            records.counted.insert(year);
        }
    }
    facts.counted_years = records.counted;
    facts.empty_years =
        warning_of_empty_years(plan.years, records).value_or("");
    facts.max_rejected_percent = options.max_rejected_percent;
    return facts;
}

//! "lpr_f_kontakter 10 digits (980), 9 digits (20); population 10 digits (…)"
std::string compare_id_forms(Plan const& plan, RegisterId source)
{
    std::string text;
    for (auto const id : {source, RegisterId::population}) {
        auto const file = std::find_if(
            plan.files.begin(), plan.files.end(),
            [id](auto const& candidate) { return candidate.source == id; });
        text += (text.empty() ? "" : "; ") +
                std::string(registers::name_of(id)) + " has ids of " +
                registers::describe_id_forms(*file);
    }
    return text + " (first rows)";
}

//! Where the bad rows of a file, or of each of a register's files, are.
std::string places_of_bad_rows(Plan const& plan, CheckFacts const& facts,
                               Finding const& finding)
{
    std::string text;
    for (std::size_t i = 0; i < plan.files.size(); ++i) {
        bool const is_meant = finding.file
                                  ? *finding.file == i
                                  : plan.files[i].source == *finding.source;
        auto const places =
            is_meant ? registers::describe_bad_rows(
                           plan.files[i], facts.counts.checks.files[i])
                     : "";
        if (!places.empty()) {
            text += "; first in " + name_of_file(plan, i) + ": " + places;
        }
    }
    return text;
}

//! What can only be said when files are looked at again.
std::string details_of(Plan const& plan, CheckFacts const& facts,
                       Finding const& finding)
{
    switch (finding.check) {
        case CheckId::bad_rows: {
            // A register's own finding leaves the places to those of its
            // files, if these are told.
            bool const is_told_by_file =
                !finding.file &&
                std::any_of(plan.files.begin(), plan.files.end(),
                            [&](auto const& file) {
                                auto const& counts =
                                    facts.counts.checks.files[file.number];
                                return file.source == *finding.source &&
                                       counts.total_rejected() > 0 &&
                                       counts.of(registers::FileCount::rows) >=
                                           registers::least_rows_of_file;
                            });
            return is_told_by_file ? ""
                                   : places_of_bad_rows(plan, facts, finding);
        }
        case CheckId::cut_file: {
            auto const& nul =
                facts.counts.checks.files[*finding.file].first_nul;
            return nul.is_there()
                       ? ", the first in line " +
                             std::to_string(registers::line_of(
                                 plan.files[*finding.file], nul.value()))
                       : "";
        }
        case CheckId::unknown_persons:
            return "; " + compare_id_forms(plan, *finding.source);
        default:
            return {};
    }
}

//! "unknown-persons: lpr_f_kontakter, file.csv (12.30 %)"
std::string headline(Plan const& plan, Finding const& finding)
{
    std::string text(registers::name_of(finding.check));
    if (finding.file) {
        text += ": " + name_of_file(plan, *finding.file);
    } else if (finding.source) {
        text += ": " + std::string(registers::name_of(*finding.source));
    }
    return text + " (" + registers::percent_text(finding.share) + "): ";
}

}  // namespace

std::string name_of_file(Plan const& plan, std::size_t number)
{
    auto const& path = number < plan.files.size()
                           ? plan.files[number].path
                           : plan.copies[number - plan.files.size()].path;
    return path.filename().string();
}

Findings judge_delivery(Plan const& plan, Options const& options,
                        registers::QualityCounts const& counts,
                        PopulationYears const& population)
{
    auto const facts = facts_of(plan, options, counts, population);
    auto findings = registers::check_all(facts);
    for (auto& finding : findings) {
        if (finding.verdict == Verdict::ok) {
            continue;
        }
        auto const& advice = registers::advice_of(finding.check);
        finding.what += details_of(plan, facts, finding) + ": " +
                        std::string(advice.means) + "; " +
                        std::string(advice.to_do);
        bool const is_accepted =
            options.accepted[static_cast<std::size_t>(finding.check)];
        if (finding.verdict == Verdict::stop && is_accepted) {
            finding.verdict = Verdict::warning;
            finding.what += " (accepted by --accept)";
        }
    }
    return findings;
}

void report_findings(base::Log const& log, Plan const& plan,
                     Findings const& findings)
{
    std::string stops;
    std::string accept;
    for (auto const& finding : findings) {
        auto const text = headline(plan, finding) + finding.what;
        if (finding.verdict == Verdict::warning) {
            log.warning("check " + text);
        } else if (finding.verdict == Verdict::stop) {
            stops += "\n  " + text;
            auto const option =
                " --accept " + std::string(registers::name_of(finding.check));
            accept += accept.find(option) == std::string::npos ? option : "";
        }
    }
    if (!stops.empty()) {
        throw base::Error(
            "the registers cannot be believed, so no store is made" + stops +
            "\n  If that is how they should be, run again with" + accept +
            " (docs/checks.md).");
    }
}

}  // namespace samspil::ingest
