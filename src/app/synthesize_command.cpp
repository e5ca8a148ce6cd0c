#include "app/synthesize_command.hpp"

#include "app/options/command_line.hpp"
#include "app/options/option_values.hpp"
#include "app/with_ranks.hpp"
#include "parallel/session.hpp"
#include "synthetic/synthesize.hpp"

namespace samspil::app {
namespace {

//! Ids are ten characters: more persons have none.
constexpr std::int64_t most_persons = 100'000'000;

CommandLine make_command_line()
{
    CommandLine line("synthesize", "--persons N --seed S --out DIR [OPTIONS]");
    line.add_example(
            "samspil synthesize --persons 200000 --seed 1 --out registers")
        .add_example(
            "samspil synthesize --persons 20000 --seed 7 --out registers "
            "\\\n      --years 2019-2023");
    line.add("persons", "N", "distinct persons")
        .add("seed", "S", "the same seed gives the same registers")
        .add("out", "DIR", "new or empty folder for the registers")
        .add("years", "FIRST-LAST", "activity years", "2018-2022");
    return line;
}

}  // namespace

base::ExitStatus run_synthesize(Arguments const& arguments)
{
    auto line = make_command_line();
    if (!line.parse(arguments)) {
        return base::ExitStatus::done;
    }
    synthetic::SynthesisOptions options;
    options.persons = parse_whole_number("persons", line.required("persons"), 1,
                                         most_persons);
    options.seed = parse_seed("seed", line.required("seed"));
    options.out = line.required_place("out");
    options.years = base::Years::parse(line.required("years"));
    if (!parallel::is_launched() || parallel::speaks_for_launched_ranks()) {
        auto log = make_log();
        synthetic::synthesize(options, log);
    }
    return base::ExitStatus::done;
}

}  // namespace samspil::app
