#include "app/compute_command.hpp"

#include "app/command_line.hpp"
#include "app/compute.hpp"
#include "app/option_values.hpp"
#include "app/with_ranks.hpp"

namespace samspil::app {
namespace {

constexpr std::int64_t highest_threshold = 1'000'000;

CommandLine make_command_line()
{
    CommandLine line("compute", "--store DIR --out FILE [OPTIONS]");
    line.add("store", "DIR", "a store made by samspil ingest")
        .add("out", "FILE", "the cube file to be written")
        .add_list("pooled", "FIRST-LAST",
                  "a period of several years taken together; may be given "
                  "several times (default: 2020-2022 if the store has these "
                  "years)")
        .add("geographies", "FILE",
             "CSV of further areas: code,name,level,municipality,part")
        .add("threshold", "N",
             "a municipality with fewer persons is left out of correlations",
             "5")
        .add_switch("force", "replace a cube file that is there already");
    return line;
}

ComputeOptions to_options(CommandLine const& line)
{
    ComputeOptions options;
    options.store = line.required("store");
    options.out = line.required("out");
    options.pooled = line.list("pooled");
    if (auto const geographies = line.optional("geographies")) {
        options.geographies = *geographies;
    }
    options.threshold = parse_whole_number(
        "threshold", line.required("threshold"), 0, highest_threshold);
    options.force = line.is_on("force");
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
    return with_ranks(
        [&options](parallel::Communicator const& ranks, base::Log& log) {
            compute(ranks, options, log);
        });
}

}  // namespace samspil::app
