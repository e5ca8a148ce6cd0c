#include "publish/audit/audit.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "publish/audit/attack_by_ranges.hpp"
#include "publish/audit/attack_by_sums.hpp"
#include "publish/audit/form_checks.hpp"
#include "publish/audit/judgement.hpp"
#include "publish/audit/merged_counts.hpp"
#include "publish/audit/settled_counts.hpp"
#include "publish/audit/short_equations.hpp"
#include "publish/audit/told_by_cells.hpp"
#include "publish/files/publication_reader.hpp"
#include "publish/plan/plan_cells.hpp"
#include "publish/source/cube_source.hpp"
#include "publish/source/run_settings.hpp"
#include "reference/geography_levels.hpp"

namespace samspil::publish {
namespace {

//! What a reader makes of a publication: its counts, as forms.
class Reading
{
  public:
    Reading(Publication const& publication, std::string const& where)
        : publication_(publication),
          figures_(figures_of_ids(publication.figure_ids, where)),
          settings_(read_run_settings(publication.settings,
                                      publication.scenario, where)),
          levels_(reference::geography_levels(publication.geographies)),
          level_of_(level_indices(publication.geographies, levels_)),
          plan_(publication.plan, publication.figure_ids, levels_,
                publication.periods),
          areas_(publication.geographies),
          counts_(figures_),
          forms_(counts_, areas_,
                 {settings_.years, publication.periods, plan_,
                  settings_.has_lookback}),
          suppressed_(publication, counts_, areas_, forms_)
    {
    }
    Reading(Reading const&) = delete;
    Reading& operator=(Reading const&) = delete;

    SuppressedCells const& suppressed() const { return suppressed_; }

    AuditTable table() const
    {
        AuditTable table;
        table.variables = forms_.variable_count();
        table.known = told_by_cells(publication_, figures_, counts_, forms_);
        for (auto& form : forms_.nonnegative()) {
            table.at_least.push_back({std::move(form), 0});
        }
        table.counts = suppressed_.counts();
        return table;
    }

    //! Figures that are shown, and tell a count of few persons.
    std::vector<Finding> shown_few(std::int64_t threshold) const
    {
        std::vector<Finding> findings;
        for (std::size_t p = 0; p < publication_.periods.size(); ++p) {
            for (std::size_t g = 0; g < publication_.geographies.size(); ++g) {
                for (std::size_t f = 0; f < figures_.size(); ++f) {
                    if (publication_.status_of(p, g, f) == CellStatus::shown &&
                        areas_.is_protected(g)) {
                        look_at_shown(
                            {FindingKind::shown, p, g, f, CountRole::numerator},
                            threshold, findings);
                    }
                }
            }
        }
        return findings;
    }

  private:
    void look_at_shown(Finding cell, std::int64_t threshold,
                       std::vector<Finding>& findings) const
    {
        auto const& figure = counts_.figures()[cell.figure];
        if (figure.told.size() != 2) {
            return;  // by age, or shares
        }
        auto const i =
            publication_.values.index(cell.period, cell.geography, cell.figure);
        auto const numerator = publication_.values.numerator[i];
        auto const denominator = publication_.values.denominator[i];
        auto const look = [&](CountRole role, std::size_t sum, double value) {
            bool const is_few =
                value >= 1 && value < static_cast<double>(threshold) &&
                !forms_.is_public(sum) && is_of_persons(counts_.sums()[sum]);
            if (is_few) {
                cell.count = role;
                findings.push_back(cell);
            }
            return is_few;
        };
        if (look(CountRole::numerator, figure.told[0].sum, numerator) ||
            look(CountRole::denominator, figure.told[1].sum, denominator)) {
            return;
        }
        if (figure.rest) {
            look(CountRole::rest, *figure.rest, denominator - numerator);
        }
    }

    Publication const& publication_;
    std::vector<cubes::KeyFigure> figures_;
    RunSettings settings_;
    std::vector<std::string> levels_;
    std::vector<std::size_t> level_of_;
    PlanCells plan_;
    Areas areas_;
    FigureCounts counts_;
    CountForms forms_;
    SuppressedCells suppressed_;
};

std::vector<AttackedCount> attack(AuditTable const& table,
                                  std::int64_t threshold, base::Log& log)
{
    base::Stage const adding(log, "audit: sums");
    auto const values = attack_by_sums(table);
    std::vector<AttackedCount> attacked;
    AuditTable open = table;
    open.counts.clear();
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < values.size(); ++i) {
        attacked.push_back({values[i], {}, table.counts[i].is_of_persons});
        if (!values[i]) {
            open.counts.push_back(table.counts[i]);
            numbers.push_back(i);
        }
    }
    adding.finish(0, std::to_string(values.size() - numbers.size()) + " of " +
                         std::to_string(values.size()) + " counts are told");

    base::Stage const searching(log, "audit: ranges");
    auto const all = static_cast<std::int64_t>(numbers.size());
    open = merged(open);
    open.known = short_equations(open.known);
    auto const ranges =
        attack_by_ranges(open, threshold, [&](std::size_t done) {
            auto const now = static_cast<std::int64_t>(done);
            log.progress(
                {"audit: ranges", base::part_of(now, all), now, all, "counts"});
        });
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        attacked[numbers[i]].range = ranges[i];
    }
    searching.finish(0, std::to_string(numbers.size()) + " counts");
    return attacked;
}

void check_other_files(std::filesystem::path const& folder,
                       Publication const& publication, base::Log& log)
{
    base::Stage const comparing(log, "audit: forms");
    auto const forms =
        check_forms(folder, publication, files_of_publication(folder));
    comparing.finish(0, forms == FormComparison::all_agree
                            ? "annexes, tables and page say the same"
                            : "annexes, tables and page are compared by their "
                              "hashes alone");
}

}  // namespace

Audit audit(std::filesystem::path const& folder,
            std::optional<std::int64_t> threshold, base::Log& log)
{
    Audit result;
    base::Stage const reading_files(log, "audit: files");
    result.publication = read_publication(folder);
    result.threshold = threshold.value_or(result.publication.threshold);
    reading_files.finish(0, "figures agree");

    base::Stage const making_table(log, "audit: knowledge");
    Reading const reading(result.publication, folder.string());
    auto const table = merged(without_settled(reading.table()));
    result.counts_tested = table.counts.size();
    making_table.finish(0, std::to_string(table.known.size()) +
                               " equations of " +
                               std::to_string(table.variables) + " counts");

    auto const attacked = attack(table, result.threshold, log);
    result.findings = reading.shown_few(result.threshold);
    for (auto const& cell : reading.suppressed().cells()) {
        if (auto const found = judge(cell, attacked, result.threshold)) {
            result.findings.push_back(*found);
        }
    }
    // what can be found tells more than which file was forgotten
    if (result.findings.empty()) {
        check_cell_counts(folder, result.publication);
        check_other_files(folder, result.publication, log);
    }
    std::sort(result.findings.begin(), result.findings.end(),
              [](Finding const& a, Finding const& b) {
                  return std::tie(a.kind, a.geography, a.period, a.figure) <
                         std::tie(b.kind, b.geography, b.period, b.figure);
              });
    return result;
}

}  // namespace samspil::publish
