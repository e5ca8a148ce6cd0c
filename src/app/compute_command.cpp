#include "app/compute_command.hpp"

#include "app/how_to_run_ranks.hpp"
#include "app/options/command_line.hpp"
#include "app/options/option_values.hpp"
#include "app/options/place_checks.hpp"
#include "app/options/scenario_list.hpp"
#include "app/with_ranks.hpp"
#include "base/file_facts.hpp"
#include "compute/compute.hpp"

namespace samspil::app {
namespace {

constexpr std::int64_t highest_threshold = 1'000'000;

constexpr std::int64_t most_replicates = 100'000;
constexpr double most_memory = 1'000'000;  // [GiB]
constexpr double bytes_per_gib = 1024.0 * 1024.0 * 1024.0;

using Texts = std::vector<std::string>;

CommandLine make_command_line()
{
    CommandLine line("compute", "--store DIR --out FILE [OPTIONS]" +
                                    std::string(how_to_run_ranks));
    line.add_example("samspil compute --store store --out cubes.h5")
        .add_example(
            "samspil compute --store store --out cubes.h5 --vary min_age=18,19 "
            "\\\n      --scenario paying:municipality=paying --bootstrap 200 "
            "--seed 1")
        .add_example(
            "mpirun -n 2 samspil compute --store store --out cubes.h5 "
            "\\\n      --geographies areas.csv --resume --log run.jsonl");
    line.add("store", "DIR", "a store made by samspil ingest")
        .add("out", "FILE", "the cube file to be written")
        .add_list("pooled", "FIRST-LAST",
                  "a period of several years taken together; may be given "
                  "several times (default: 2020-2022 if the store has these "
                  "years)")
        .add("geographies", "FILE",
             "CSV of further areas, with the columns code, name, level, "
             "municipality, part (samspil help areas)")
        .add("threshold", "N",
             "a municipality with fewer persons is left out of correlations",
             "5")
        .add_list("scenario", "NAME:KEY=VALUE,...",
                  "a scenario that differs from the baseline in what it "
                  "names; base:... changes the baseline of the whole run "
                  "(samspil help scenarios)")
        .add_list("vary", "KEY=VALUE,VALUE,...",
                  "every combination of the values of all --vary")
        .add("bootstrap", "B",
             "95 % intervals of every key figure by B replicates", "0")
        .add("seed", "S", "the same seed gives the same replicates", "1")
        .add("memory", "GIB",
             "what a rank's tallies and replicates may take; more scenarios "
             "or replicates are counted in several passes",
             "4")
        .add("part", "K/N",
             "only the K-th of N parts of the run, for several jobs; samspil "
             "merge joins them")
        .add("of", "WHAT", "what is divided: scenarios or replicates")
        .add_switch("resume",
                    "go on from what an interrupted run of the same command "
                    "has finished")
        .add_switch("dry-run",
                    "list the scenarios and the memory that they need")
        .add_switch("timings", "tell where the seconds went")
        .add("log", "FILE",
             "append what the run does, as JSON lines, for samspil status")
        .add_switch("force", "replace a cube file that is there already");
    return line;
}

//! base::UsageError if --part and --of do not go together.
std::optional<cubes::Part> part_of(CommandLine const& line,
                                   std::int64_t replicates)
{
    auto const part = line.optional("part");
    auto const of = line.optional("of");
    if (part.has_value() != of.has_value()) {
        throw base::UsageError(
            "--part K/N and --of scenarios|replicates are given together");
    }
    if (!part.has_value()) {
        return std::nullopt;
    }
    auto result = parse_part(*part, *of);
    if (result.of == cubes::PartOf::replicates) {
        if (replicates == 0) {
            throw base::UsageError("--of replicates needs --bootstrap B");
        }
        result.replicates = replicates;
    }
    return result;
}

compute::Options to_options(CommandLine const& line)
{
    compute::Options options;
    options.store = line.required("store");
    options.out = line.required_place("out");
    options.settings.pooled = line.list("pooled");
    if (auto const geographies = line.optional("geographies")) {
        options.geographies = *geographies;
    }
    options.settings.threshold = parse_whole_number(
        "threshold", line.required("threshold"), 0, highest_threshold);
    options.force = line.is_on("force");
    options.settings.scenarios =
        make_scenarios(line.list("scenario").value_or(Texts{}),
                       line.list("vary").value_or(Texts{}));
    options.memory_bytes = static_cast<std::int64_t>(
        parse_decimal("memory", line.required("memory"), most_memory) *
        bytes_per_gib);
    options.settings.replicates = parse_whole_number(
        "bootstrap", line.required("bootstrap"), 0, most_replicates);
    options.settings.seed = parse_seed("seed", line.required("seed"));
    options.part = part_of(line, options.settings.replicates);
    options.timings = line.is_on("timings");
    options.resume = line.is_on("resume");
    options.dry_run = line.is_on("dry-run");
    return options;
}

}  // namespace

base::ExitStatus run_compute(Arguments const& arguments)
{
    auto line = make_command_line();
    if (!line.parse(arguments)) {
        return base::ExitStatus::done;
    }
    auto const options = to_options(line);
    auto const journal = line.optional_place("log");
    // A store with other files in it could never be replaced again.
    constexpr std::string_view why = "which holds nothing but the store";
    require_outside(options.store, "out", options.out, why);
    require_outside(options.store, "log", journal, why);
    if (journal && base::is_inside(*journal, options.out)) {
        throw base::UsageError("--log and --out name the same file");
    }
    return with_ranks(
        {"compute", journal},
        [&options](parallel::Communicator const& ranks, base::Log& log) {
            compute::compute(ranks, options, log);
        });
}

}  // namespace samspil::app
