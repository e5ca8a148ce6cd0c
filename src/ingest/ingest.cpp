#include "ingest/ingest.hpp"

#include <optional>
#include <string>

#include "base/atomic_file.hpp"
#include "base/stop_request.hpp"
#include "ingest/building/join_stage.hpp"
#include "ingest/building/shard_stage.hpp"
#include "ingest/checkpoint/checkpoint_file.hpp"
#include "ingest/checkpoint/checkpoints.hpp"
#include "ingest/checks/delivery_checks.hpp"
#include "ingest/exchange/row_exchange.hpp"
#include "ingest/expected_work.hpp"
#include "ingest/plan.hpp"
#include "ingest/quality_report.hpp"
#include "ingest/reading/read_stage.hpp"
#include "ingest/run.hpp"
#include "ingest/stage_names.hpp"
#include "ingest/threads.hpp"
#include "parallel/collective_error.hpp"
#include "store/empty_groups.hpp"
#include "store/fingerprint.hpp"
#include "store/format.hpp"
#include "store/manifest.hpp"

namespace samspil::ingest {
namespace {

using parallel::run_collectively;

store::Manifest make_manifest(Plan const& plan, BuiltShards const& built,
                              bool has_private_key)
{
    store::Manifest manifest;
    manifest.years = plan.years;
    manifest.observation_end = plan.observation_end;
    manifest.fingerprint =
        store::fingerprint(built.sum, plan.years, plan.observation_end);
    manifest.has_private_key = has_private_key;
    manifest.shards = built.entries;
    return manifest;
}

std::string describe(store::Manifest const& manifest)
{
    auto const total = manifest.total();
    return std::to_string(total.persons) + " persons, " +
           std::to_string(total.contacts) + " psychiatric contacts, " +
           std::to_string(total.registrations) + " registrations in " +
           std::to_string(manifest.shards.size()) + " shards, fingerprint " +
           manifest.fingerprint;
}

//! Tells what is empty in the store: nobody should find it in a table.
void warn_of_emptiness(base::Log const& log, store::Manifest const& manifest)
{
    for (auto const& warning : store::warnings_of_empty_groups(manifest)) {
        log.warning(warning);
    }
}

void log_peak_memory(Run const& run)
{
    auto const peak = run.ranks.max(base::peak_memory_bytes());
    run.log.line("ingest: peak memory " + base::format_bytes(peak) +
                 " on the largest of " + std::to_string(run.ranks.size()) +
                 " ranks");
}

//! Collective: all stages from reading to a complete store.
//! \param folder null except on rank 0.
//! \return bytes that all ranks have read
std::int64_t make_store(Run const& run, Options const& options,
                        store::StoreFolder* folder, Checkpoints& checkpoints)
{
    auto const& ranks = run.ranks;
    auto const& plan = run.plan;
    auto& log = run.log;
    registers::QualityCounts counts;
    if (ranks.is_root()) {
        counts = checkpoints.found().counts;
    }
    OwnedRows rows(ranks, plan, thread_count(),
                   checkpoints.are_enabled() ? ConsumedFiles::keep
                                             : ConsumedFiles::remove);
    checkpoints.restore(rows);
    log.expect(expected_work(plan, checkpoints.found()));
    RowExchange exchange(ranks, rows);
    ReadStage read_stage(run, exchange, checkpoints);
    auto const read = [&](ReadPhase phase) {
        return ranks.sum(read_stage.read(phase, counts));
    };

    run_collectively(ranks, [&] { require_unchanged_files(plan); });
    base::Stage const reading_contacts(log,
                                       std::string(reading_contacts_stage));
    auto bytes = read(ReadPhase::contacts) + read(ReadPhase::details);
    reading_contacts.finish(bytes, "of CSV");

    base::Stage const joining(log, std::string(joining_stage));
    join_contacts(run, exchange, counts, checkpoints);
    joining.finish(ranks.sum(exchange.sent_bytes()), "exchanged between ranks");

    base::Stage const reading_persons(log, std::string(reading_persons_stage));
    auto const bytes_of_persons = read(ReadPhase::persons);
    reading_persons.finish(bytes_of_persons, "of CSV");
    bytes += bytes_of_persons;
    run_collectively(ranks, [&] { require_unchanged_files(plan); });

    base::Stage const building(log, std::string(building_stage));
    auto const built = build_shards(run, rows, counts, checkpoints);
    building.finish(ranks.sum(built.bytes), "of columns");

    base::Stage const writing(log, "ingest: write");
    auto const all_counts = sum_over_ranks(ranks, counts);
    auto const manifest =
        make_manifest(plan, built, options.key_file.has_value());
    run_collectively(ranks, [&] {
        if (ranks.is_root()) {
            auto const findings =
                judge_delivery(plan, options, all_counts, built.population);
            report_findings(log, plan, findings);
            base::write_file_atomically(
                folder->path() / store::quality_name,
                quality_json(all_counts, plan, findings));
            base::write_file_atomically(folder->path() / store::manifest_name,
                                        manifest.to_json());
        }
    });
    checkpoints.remove();
    run_collectively(ranks, [&] {
        if (ranks.is_root()) {
            folder->commit();
            log.line("store: " + describe(manifest));
            warn_of_emptiness(log, manifest);
        }
    });
    writing.finish(ranks.sum(built.bytes), "flushed");
    log_peak_memory(run);
    return bytes;
}

}  // namespace

void ingest(parallel::Communicator const& ranks, Options const& options,
            base::Log& log)
{
    base::catch_stop_signals();
    base::Stage const whole(log, "ingest: all");
    std::optional<store::StoreFolder> folder;  // rank 0 holds the lock
    Plan plan;
    run_collectively(ranks, [&] {
        if (ranks.is_root()) {
            folder.emplace(
                options.store, options.overwrite,
                options.resume ? store::LeftOver::reuse
                               : store::LeftOver::remove,
                store::StoreWork{options.program_version,
                                 "years " + options.years.to_string(),
                                 is_work_file_name});
            plan = make_plan(options, folder->path(), log);
        }
    });
    plan = broadcast(ranks, plan, options.tuning);
    Run const run{ranks, plan, log};
    auto* const on_root = folder ? &*folder : nullptr;
    Checkpoints checkpoints(run, options, on_root);
    try {
        auto const bytes = make_store(run, options, on_root, checkpoints);
        whole.finish(bytes, "of CSV");
    } catch (base::Stopped const&) {
        ranks.barrier();  // no rank writes rows any more: folder can go
        throw;
    } catch (parallel::CollectiveError const&) {
        ranks.barrier();
        if (checkpoints.are_in_place()) {
            log.line("ingest: the last checkpoint stays in " +
                     plan.work_folder.string() + " for --resume");
        }
        throw;
    }
}

}  // namespace samspil::ingest
