#include "publish/publish.hpp"

#include <omp.h>

#include <string>
#include <utility>

#include "base/contract.hpp"
#include "base/error.hpp"
#include "base/program_version.hpp"
#include "publish/annexes/pdf_annexes.hpp"
#include "publish/disclosure/protection.hpp"
#include "publish/expected_work.hpp"
#include "publish/explorer/explorer_page.hpp"
#include "publish/figures/told_values.hpp"
#include "publish/knowledge/reader_model.hpp"
#include "publish/publication_files.hpp"
#include "publish/scan/last_scan.hpp"
#include "publish/stop.hpp"

namespace samspil::publish {
namespace {

constexpr std::string_view stage_prefix = "publish: ";

void require_threshold(CubeSource const& source, std::int64_t threshold)
{
    if (threshold > source.settings.threshold) {
        throw base::UsageError(
            "--threshold " + std::to_string(threshold) +
            " is above the one that the cube file was computed with (" +
            std::to_string(source.settings.threshold) +
            "), which its correlations carry: run samspil compute "
            "--threshold " +
            std::to_string(threshold) + " first");
    }
}

//! The model of a publication, and what it was made of.
struct Knowledge
{
    PlanCells cells;
    PublicationSource source;
    ReaderModel model;

    Knowledge(CubeSource const& cubes, PublicationPlan const& plan,
              std::int64_t threshold)
        : cells(plan, cubes.header.figure_ids, cubes.levels,
                cubes.header.periods),
          source{cubes.result.counts,
                 cubes.header.years,
                 cubes.header.periods,
                 cubes.geographies,
                 cubes.level_of,
                 cubes.figures,
                 cells,
                 threshold,
                 cubes.settings.has_lookback},
          model(source)
    {
    }
    Knowledge(Knowledge const&) = delete;
    Knowledge& operator=(Knowledge const&) = delete;
};

Publication without_cells(CubeSource const& source, PublicationPlan const& plan,
                          std::int64_t threshold)
{
    Publication publication;
    publication.program_version = base::program_version();
    publication.store_fingerprint = source.header.store_fingerprint;
    publication.settings = source.header.settings;
    publication.scenario = source.scenario;
    publication.threshold = threshold;
    publication.plan = plan;
    publication.periods = source.header.periods;
    publication.geographies = source.geographies;
    publication.figure_ids = source.header.figure_ids;
    publication.figure_units = source.header.figure_units;
    publication.correlations = source.result.correlations;
    return publication;
}

void set_cells(CubeSource const& source,
               std::vector<FigureDecision> const& decisions,
               Publication& publication)
{
    publication.status.clear();
    for (auto const& decision : decisions) {
        publication.status.push_back(decision.status);
    }
    publication.values =
        told_values(source.result.figures, publication.status, source.figures);
}

std::size_t thread_count()
{
    return static_cast<std::size_t>(omp_get_max_threads());
}

std::string plural(std::size_t count, std::string const& one)
{
    return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

//! A stage of protect(), as the log tells it.
ProtectionProgress progress_to(base::Log& log)
{
    return [&log](std::string_view stage, std::size_t done, std::size_t all) {
        throw_if_stopped();
        auto const name = std::string(stage_prefix) + std::string(stage);
        auto const signed_done = static_cast<std::int64_t>(done);
        auto const signed_all = static_cast<std::int64_t>(all);
        log.progress({name, base::part_of(signed_done, signed_all), signed_done,
                      signed_all, "counts"});
    };
}

}  // namespace

PublicationPlan plan_for(CubeSource const& source, Options const& options)
{
    auto plan = options.plan ? read_plan(*options.plan)
                             : default_plan(source.figures, source.levels);
    // refuses what fits nothing, also where no more is asked for
    PlanCells const checked(plan, source.header.figure_ids, source.levels,
                            source.header.periods);
    return plan;
}

DryRun dry_run(CubeSource const& source, PublicationPlan const& plan,
               Options const& options, base::Log& log)
{
    require_threshold(source, options.threshold);
    base::Stage const stage(log, "publish: knowledge");
    Knowledge const knowledge(source, plan, options.threshold);
    stage.finish(0, plural(knowledge.model.table().candidates.size(), "count"));
    // everything is told that is not sensitive itself
    std::vector<Fate> const fates(knowledge.model.table().candidates.size(),
                                  Fate::told);
    auto const decisions = decide_figures(knowledge.model, knowledge.source,
                                          fates, source.result.figures);
    auto publication = without_cells(source, plan, options.threshold);
    set_cells(source, decisions, publication);
    return {
        count_by_level(publication, decisions),
        count_by_family(publication, decisions),
        stage.seconds() +
            expected_seconds(knowledge.model.table(), thread_count()).all()};
}

Protected protect_figures(CubeSource const& source, PublicationPlan const& plan,
                          Options const& options, base::Log& log)
{
    require_threshold(source, options.threshold);
    base::Stage const reading(log, "publish: knowledge");
    Knowledge const knowledge(source, plan, options.threshold);
    auto const& table = knowledge.model.table();
    reading.finish(0, plural(table.candidates.size(), "count") + ", " +
                          plural(table.sensitive.size(), "sensitive one"));
    throw_if_stopped();
    auto const expected = expected_seconds(table, thread_count());
    log.expect(
        base::RunProgress({{"publish: sums", expected.sums},
                           {"publish: ranges", expected.ranges},
                           {"publish: room", expected.room},
                           {"publish: show again", expected.show_again}}));
    base::Stage const protecting(log, "publish: protect");
    auto const protection = protect(table, options.threshold, progress_to(log));
    protecting.finish(0, plural(protection.work.narrow_at_first, "range") +
                             " too narrow after the sums, " +
                             plural(protection.work.shown_again, "figure") +
                             " shown again");
    Protected result{without_cells(source, plan, options.threshold),
                     decide_figures(knowledge.model, knowledge.source,
                                    protection.fates, source.result.figures)};
    set_cells(source, result.decisions, result.publication);
    return result;
}

void write_publication(Publication const& publication, Options const& options,
                       std::filesystem::path const& out, base::Log& log)
{
    base::Stage const stage(log, "publish: write");
    PublicationFolder folder(out);
    if (options.pdf) {
        find_pdf_script();  // before the work, as it may not be installed
    }
    if (!has_explorer()) {
        log.line("publish: no " + std::string(explorer_name) +
                 ": this program was built without node");
    }
    write_files(publication, options, folder);
    scan_publication(folder.partial(), options.audience,
                     SuspiciousTexts::of_this_run());
    throw_if_stopped();
    std::int64_t bytes = 0;
    for (auto const& [name, digest] : folder.files()) {
        bytes += digest.bytes;
    }
    folder.commit();
    stage.finish(bytes, plural(folder.files().size(), "file"));
}

}  // namespace samspil::publish
