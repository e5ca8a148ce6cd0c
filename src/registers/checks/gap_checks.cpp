#include <algorithm>
#include <vector>

#include "reference/municipalities.hpp"
#include "registers/checks/checks.hpp"
#include "registers/checks/part_finding.hpp"
#include "registers/register_spec.hpp"

/*!
 * The check of gaps: times and municipalities of which nothing was delivered.
 */
namespace samspil::registers {
namespace {

constexpr std::size_t listed_at_most = 12;

//! A date in a thousand may be wrong: a register's time is that of the others.
constexpr std::int64_t first_of_mille = 1;
constexpr std::int64_t last_of_mille = 999;

//! The months that a register's dates cover.
struct Coverage
{
    int first;
    int last;
};

std::optional<Coverage> coverage_of(MonthCounts const& months)
{
    auto const first = months.quantile(first_of_mille);
    auto const last = months.quantile(last_of_mille);
    return first && last ? std::optional(Coverage{*first, *last})
                         : std::nullopt;
}

//! "a, b, c and 4 more"
std::string list(std::vector<std::string> const& what)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(what.size(), listed_at_most); ++i) {
        text += (i == 0 ? "" : ", ") + what[i];
    }
    return what.size() > listed_at_most
               ? text + " and " + std::to_string(what.size() - listed_at_most) +
                     " more"
               : text;
}

bool is_lpr3_contacts(RegisterId id)
{
    return id == RegisterId::lpr_f_kontakter || id == RegisterId::lpr_a_kontakt;
}

bool is_lpr2_contacts(RegisterId id)
{
    return id == RegisterId::psyk_adm || id == RegisterId::psyk_pers ||
           id == RegisterId::lpr_adm || id == RegisterId::lpr_bes;
}

int month_of(base::Day day)
{
    auto const date = base::to_civil(day);
    return month_number(date.year, date.month);
}

int run_months(CheckFacts const& facts)
{
    return month_of(facts.last_day) - month_number(facts.years.first(), 1) + 1;
}

Finding gap(RegisterId source, Part const& part, std::string what)
{
    return {.check = CheckId::gaps,
            .verdict = judge(part, threshold_of(CheckId::gaps)),
            .source = source,
            .file = {},
            .share = part.share(),
            .what = std::move(what)};
}

//! The contact register that a month without contacts is told of: LPR3's from
//! the month on in which it begins, else LPR2's.
RegisterId register_of_month(CheckFacts const& facts, int month)
{
    auto result = RegisterId::psyk_adm;
    for_each_register(facts, [&](RegisterId id) {
        auto const covered = is_lpr3_contacts(id)
                                 ? coverage_of(facts.of(id).months)
                                 : std::nullopt;
        bool const is_alone = is_lpr3_contacts(id) &&
                              !facts.has(RegisterId::psyk_adm) &&
                              !facts.has(RegisterId::lpr_adm);
        if (is_alone || (covered && month >= covered->first)) {
            result = id;
        }
    });
    if (result == RegisterId::psyk_adm && !facts.has(result)) {
        result = RegisterId::lpr_adm;
    }
    return result;
}

//! Months of the run with few psychiatric contacts, between the first and the
//! last month with any: these two may be delivered in part.
Findings thin_months(CheckFacts const& facts)
{
    MonthCounts contacts;
    for_each_register(facts, [&](RegisterId id) {
        contacts += facts.counts.checks.persons.of(id).months;
    });
    auto const covered = coverage_of(contacts);
    if (!covered) {
        return {};
    }
    auto const first =
        std::max(covered->first + 1, month_number(facts.years.first(), 1));
    auto const last = std::min(covered->last - 1, month_of(facts.last_day));
    std::vector<std::int64_t> counts;
    for (int month = first; month <= last; ++month) {
        counts.push_back(contacts.of(month));
    }
    if (counts.empty()) {
        return {};
    }
    auto sorted = counts;
    std::sort(sorted.begin(), sorted.end());
    auto const size = sorted.size();
    auto const twice_median = sorted[(size - 1) / 2] + sorted[size / 2];
    std::array<std::vector<std::string>, register_count> thin;
    for (std::size_t i = 0; i < size; ++i) {
        if (4 * counts[i] < twice_median) {
            auto const month = first + static_cast<int>(i);
            thin[static_cast<std::size_t>(register_of_month(facts, month))]
                .push_back(month_text(month));
        }
    }
    Findings findings;
    for (std::size_t i = 0; i < register_count; ++i) {
        if (!thin[i].empty()) {
            findings.push_back(
                gap(static_cast<RegisterId>(i),
                    {static_cast<std::int64_t>(thin[i].size()),
                     static_cast<std::int64_t>(size)},
                    "months with less than half of the median month's "
                    "psychiatric contacts: " +
                        list(thin[i])));
        }
    }
    return findings;
}

//! Municipalities with adults and without a registration in a year.
Findings silent_municipalities(CheckFacts const& facts)
{
    auto const& persons = facts.counts.checks.persons;
    if (!facts.has(RegisterId::social) || persons.resident_adults.empty()) {
        return {};
    }
    Part part;
    std::vector<std::string> silent;
    for (std::size_t i = 0; i < municipality_count; ++i) {
        auto const& municipality = reference::municipalities[i];
        std::string years;
        for (int year = 0; year < facts.years.count(); ++year) {
            auto const place =
                static_cast<std::size_t>(year) * municipality_count + i;
            if (persons.resident_adults[place] == 0 ||
                municipality.code == reference::code_of_christiansoe) {
                continue;
            }
            ++part.whole;
            if (persons.registrations.empty() ||
                persons.registrations[place] == 0) {
                ++part.count;
                years += (years.empty() ? " " : "/") +
                         std::to_string(facts.years.at(year));
            }
        }
        if (!years.empty()) {
            silent.push_back(std::to_string(municipality.code) + " " +
                             std::string(municipality.name) + years);
        }
    }
    if (silent.empty()) {
        return {};
    }
    return {gap(RegisterId::social, part,
                "municipalities with adults and no registration in a year: " +
                    list(silent))};
}

//! Registers whose last date lies in a month before the run's last.
Findings early_ends(CheckFacts const& facts)
{
    auto const last = month_of(facts.last_day);
    bool const has_lpr3 = facts.has(RegisterId::lpr_f_kontakter) ||
                          facts.has(RegisterId::lpr_a_kontakt);
    Findings findings;
    for_each_register(facts, [&](RegisterId id) {
        bool const is_judged =
            id == RegisterId::deaths || id == RegisterId::social ||
            is_lpr3_contacts(id) || (is_lpr2_contacts(id) && !has_lpr3);
        auto const covered =
            is_judged ? coverage_of(facts.of(id).months) : std::nullopt;
        if (covered && covered->last < last) {
            findings.push_back(gap(id,
                                   {last - covered->last, run_months(facts)},
                                   "it ends with " + month_text(covered->last) +
                                       ", the run with " + month_text(last)));
        }
    });
    // A year's population is that of its 1 January, or of the day before.
    auto const population =
        coverage_of(facts.of(RegisterId::population).months);
    auto const wanted = month_number(facts.years.last() - 1, 12);
    if (population && population->last < wanted) {
        findings.push_back(gap(RegisterId::population,
                               {wanted - population->last, run_months(facts)},
                               "it ends with " + month_text(population->last) +
                                   ", the run needs 1 January " +
                                   std::to_string(facts.years.last())));
    }
    return findings;
}

//! LPR3 that begins in a later month than the one after LPR2's last.
Findings seam(CheckFacts const& facts)
{
    std::optional<int> lpr2_end;
    for_each_register(facts, [&](RegisterId id) {
        if (!is_lpr2_contacts(id)) {
            return;
        }
        if (auto const covered = coverage_of(facts.of(id).months)) {
            lpr2_end =
                std::max(lpr2_end.value_or(covered->last), covered->last);
        }
    });
    Findings findings;
    for_each_register(facts, [&](RegisterId id) {
        auto const covered = is_lpr3_contacts(id)
                                 ? coverage_of(facts.of(id).months)
                                 : std::nullopt;
        if (covered && lpr2_end && covered->first > *lpr2_end + 1) {
            findings.push_back(
                gap(id, {covered->first - *lpr2_end - 1, run_months(facts)},
                    "it begins with " + month_text(covered->first) +
                        ", LPR2 ends with " + month_text(*lpr2_end)));
        }
    });
    return findings;
}

}  // namespace

Findings check_gaps(CheckFacts const& facts)
{
    Findings by_register;  // one finding each
    for (auto const look :
         {thin_months, silent_municipalities, early_ends, seam}) {
        for (auto const& found : look(facts)) {
            auto const same = std::find_if(
                by_register.begin(), by_register.end(),
                [&found](auto const& f) { return f.source == found.source; });
            if (same == by_register.end()) {
                by_register.push_back(found);
                continue;
            }
            same->share = std::max(same->share, found.share);
            same->what += "; " + found.what;
        }
    }
    std::stable_sort(
        by_register.begin(), by_register.end(),
        [](auto const& a, auto const& b) { return a.source < b.source; });
    return by_register;
}

}  // namespace samspil::registers
