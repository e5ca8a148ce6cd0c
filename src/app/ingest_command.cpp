#include "app/ingest_command.hpp"

#include <iostream>
#include <string_view>

#include "app/how_to_run_ranks.hpp"
#include "app/options/command_line.hpp"
#include "app/options/delivery_file.hpp"
#include "app/options/delivery_text.hpp"
#include "app/options/option_values.hpp"
#include "app/options/place_checks.hpp"
#include "app/standard_output.hpp"
#include "app/survey/survey_text.hpp"
#include "app/with_ranks.hpp"
#include "base/atomic_file.hpp"
#include "base/file_facts.hpp"
#include "base/program_version.hpp"
#include "ingest/ingest.hpp"
#include "ingest/observed_years.hpp"
#include "ingest/survey/survey.hpp"
#include "parallel/session.hpp"
#include "text/folded.hpp"

namespace samspil::app {
namespace {

constexpr std::int64_t most_shards = 65536;

CommandLine make_command_line()
{
    CommandLine line("ingest", "--registers DIR --store DIR [OPTIONS]" +
                                   std::string(how_to_run_ranks));
    line.add_example(
            "samspil ingest --registers registers --store store --key-file key")
        .add_example(
            "mpirun -n 2 samspil ingest --registers registers --store store "
            "\\\n      --key-file key --resume --log run.jsonl")
        .add_example(
            "samspil ingest --registers registers --store store "
            "\\\n      --years 2019-2023 --observation-end 2023-11-30")
        .add_example("samspil ingest --registers registers --dry-run")
        .add_example("samspil ingest --print-columns > columns.ini");
    line.add("registers", "DIR", "folder of the registers as delivered")
        .add("store", "DIR", "where the store will stand")
        .add("years", "FIRST-LAST", "activity years", "2018-2022")
        .add("observation-end", "YYYY-MM-DD",
             "the last day that the registers cover (default: the last "
             "year's last day)")
        .add("shards", "N",
             "number of shard files (default: from the input's size)")
        .add("lpr3", "a|f",
             "which LPR3 delivery to read if both are there: the newer "
             "(lpr_a_kontakt) or the older (lpr_f_kontakter)")
        .add("columns", "FILE",
             "INI file that says how the delivery differs: names of columns "
             "and files, forms of times, values of home visits")
        .add("key-file", "FILE",
             "16-byte key that person ids are hashed with; made if it is not "
             "there (default: a fixed public key)")
        .add_switch("new-key",
                    "make the --key-file even if another key is beside it")
        .add("max-rejected", "PERCENT",
             "stop if more of a register's rows are bad", "1")
        .add_list("accept", "CHECK",
                  "let a check (docs/checks.md) warn and not stop the run; "
                  "may be repeated; all: every check")
        .add_switch("dry-run",
                    "say what the registers are and what a run would take, by "
                    "the files' heads and samples; write nothing")
        .add_switch("print-columns",
                    "print which column each field is read from, as a file "
                    "for --columns")
        .add_switch("resume",
                    "keep what is done until the store is whole, and go on "
                    "from what an interrupted run of the same command has kept")
        .add("log", "FILE",
             "append what the run does, as JSON lines, for samspil status")
        .add_switch("force", "replace a store that is there already");
    return line;
}

char parse_lpr3(std::string const& text)
{
    if (text != "a" && text != "f") {
        throw base::UsageError("--lpr3 '" + text +
                               "' is neither a (lpr_a_…) nor f (lpr_f_…)");
    }
    return text.front();
}

//! \throw base::UsageError that says what may be meant.
void accept(std::string const& name, registers::AcceptedChecks& accepted)
{
    if (name == "all") {
        accepted.set();
        return;
    }
    if (auto const check = registers::find_check(name)) {
        accepted.set(static_cast<std::size_t>(*check));
        return;
    }
    std::string_view nearest;
    std::string names;
    for (auto const known : registers::check_names) {
        names += std::string(known) + ", ";
        if (nearest.empty() || text::edit_distance(known, name) <
                                   text::edit_distance(nearest, name)) {
            nearest = known;
        }
    }
    throw base::UsageError(
        "--accept '" + name + "' is no check: did you mean " +
        std::string(nearest) + "? There are " + names + "and all");
}

ingest::NewKey parse_new_key(CommandLine const& line)
{
    if (!line.is_on("new-key")) {
        return ingest::NewKey::if_no_other;
    }
    if (!line.optional("key-file")) {
        throw base::UsageError(
            "--new-key needs --key-file FILE, where the key is to be made");
    }
    return line.is_on("resume") ? ingest::NewKey::wanted_or_resumed
                                : ingest::NewKey::wanted;
}

registers::Delivery delivery_of(CommandLine const& line)
{
    auto const columns = line.optional_place("columns");
    return columns ? read_delivery_file(*columns) : registers::Delivery();
}

ingest::Options to_options(CommandLine const& line)
{
    ingest::Options options;
    options.registers = line.required("registers");
    if (!line.is_on("dry-run")) {
        options.store = line.required_place("store");
    }
    options.years = base::Years::parse(line.required("years"));
    if (auto const day = line.optional("observation-end")) {
        options.observation_end =
            base::end_of(parse_day("observation-end", *day));
        ingest::require_observed_years(options.years, *options.observation_end);
    }
    if (auto const shards = line.optional("shards")) {
        options.shards = static_cast<std::uint32_t>(
            parse_whole_number("shards", *shards, 1, most_shards));
    }
    if (auto const lpr3 = line.optional("lpr3")) {
        options.lpr3 = parse_lpr3(*lpr3);
    }
    options.delivery = delivery_of(line);
    options.key_file = line.optional_place("key-file");
    options.new_key = parse_new_key(line);
    options.max_rejected_percent =
        parse_decimal("max-rejected", line.required("max-rejected"), 100);
    for (auto const& name :
         line.list("accept").value_or(std::vector<std::string>())) {
        accept(name, options.accepted);
    }
    options.resume = line.is_on("resume");
    options.program_version = base::program_version();
    options.overwrite = line.is_on("force") ? store::Overwrite::force
                                            : store::Overwrite::refuse;
    return options;
}

//! What the run needs until its end may not be in a folder that it makes anew,
//! nor be the same file.
void check_places(ingest::Options const& options,
                  std::optional<std::filesystem::path> const& journal)
{
    constexpr std::string_view why = "which the run makes anew";
    for (auto const& folder :
         {options.store, base::partial_path(options.store)}) {
        require_outside(folder, "key-file", options.key_file, why);
        require_outside(folder, "log", journal, why);
    }
    if (journal && options.key_file &&
        base::is_inside(*journal, *options.key_file)) {
        throw base::UsageError("--log and --key-file name the same file");
    }
}

//! \throw base::Error, when all has been told, if a file cannot be read.
void make_dry_run(ingest::Options const& options)
{
    auto const survey = ingest::survey(options);
    print_survey(survey, options, std::cout);
    flush_output();
    if (survey.problem_count() > 0) {
        throw base::Error("dry run: " + std::to_string(survey.problem_count()) +
                          " of " + std::to_string(survey.files.size()) +
                          " files cannot be read, and an ingest would stop");
    }
}

}  // namespace

base::ExitStatus run_ingest(Arguments const& arguments)
{
    auto line = make_command_line();
    if (!line.parse(arguments)) {
        return base::ExitStatus::done;
    }
    if (line.is_on("print-columns")) {
        if (parallel::speaks_for_launched_ranks()) {
            std::cout << delivery_text(delivery_of(line));
            flush_output();
        }
        return base::ExitStatus::done;
    }
    auto const options = to_options(line);
    if (line.is_on("dry-run")) {
        if (parallel::speaks_for_launched_ranks()) {
            make_dry_run(options);
        }
        return base::ExitStatus::done;
    }
    auto const journal = line.optional_place("log");
    check_places(options, journal);
    return with_ranks(
        {"ingest", journal},
        [&options](parallel::Communicator const& ranks, base::Log& log) {
            ingest::ingest(ranks, options, log);
        });
}

}  // namespace samspil::app
