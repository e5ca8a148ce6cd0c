#include "app/publish/publish_command.hpp"

#include <iostream>

#include "app/options/command_line.hpp"
#include "app/options/option_values.hpp"
#include "app/publish/publish.hpp"
#include "app/standard_output.hpp"
#include "base/error.hpp"
#include "parallel/session.hpp"

namespace samspil::app {
namespace {

constexpr std::int64_t highest_threshold = 1'000'000;
//! Statistics Denmark's own rule: no count of fewer persons leaves.
constexpr std::int64_t least_threshold = 3;

CommandLine make_command_line()
{
    CommandLine line(
        "publish",
        "--cubes FILE --out DIR [OPTIONS]\n\n"
        "Writes the key figures that may leave the research machine. Every "
        "count of few\npersons is suppressed, and so is what it could be "
        "calculated from by adding and\nsubtracting over all areas, periods "
        "and figures, or narrowed down to too few\npossible values.");
    line.add_example("samspil publish --cubes cubes.h5 --out publication")
        .add_example("samspil publish --cubes cubes.h5 --print-plan > plan.csv")
        .add_example(
            "samspil publish --cubes cubes.h5 --out publication --plan "
            "plan.csv \\\n      --scenario base --language en")
        .add_example("samspil publish --cubes cubes.h5 --out to_dst --for dst")
        .add_example("samspil publish --cubes cubes.h5 --dry-run");
    line.add("cubes", "FILE", "a cube file made by samspil compute")
        .add("out", "DIR",
             "the new folder of the publication; nothing may be there")
        .add("plan", "FILE",
             "CSV of what is published, with the columns figure, level, "
             "period (default: what --print-plan prints)")
        .add("scenario", "NAME",
             "the scenario that is published; needed if the file has several")
        .add("threshold", "N",
             "a count behind which 1 to N - 1 persons stand is sensitive", "5")
        .add_switch("i-know", "allow a threshold below 3")
        .add("language", "da|en",
             "of names in the files (default: da) and of what is printed "
             "(default: by LANG)")
        .add("for", "any|dst",
             "dst: only file types that may leave Statistics Denmark's "
             "research machines",
             "any")
        .add_switch("pdf",
                    "also annexes 1 to 3 as PDF, drawn by scripts/annexes "
                    "(needs python3-matplotlib)")
        .add_switch("print-plan", "print the plan as CSV, and publish nothing")
        .add_switch("dry-run",
                    "count cells and sensitive ones, estimate the time, and "
                    "publish nothing");
    return line;
}

std::int64_t threshold_of(CommandLine const& line)
{
    auto const threshold = parse_whole_number(
        "threshold", line.required("threshold"), 1, highest_threshold);
    if (threshold < least_threshold && !line.is_on("i-know")) {
        throw base::UsageError(
            "--threshold " + line.required("threshold") +
            " lets counts of one or two persons be published, which hardly any "
            "rule allows: --i-know says that you may");
    }
    return threshold;
}

publish::Audience audience_of(std::string const& text)
{
    if (text != "any" && text != "dst") {
        throw base::UsageError("--for '" + text + "' is not one of any, dst");
    }
    return text == "dst" ? publish::Audience::dst : publish::Audience::any;
}

PublishTask to_task(CommandLine const& line)
{
    PublishTask task;
    task.cubes = line.required("cubes");
    task.scenario = line.optional("scenario");
    task.options.threshold = threshold_of(line);
    task.options.audience = audience_of(line.required("for"));
    task.options.pdf = line.is_on("pdf");
    if (task.options.pdf && task.options.audience == publish::Audience::dst) {
        throw base::UsageError(
            "--pdf and --for dst do not go together: PDF may not leave "
            "Statistics Denmark's research machines");
    }
    if (auto const plan = line.optional("plan")) {
        task.options.plan = *plan;
    }
    auto const language = line.optional("language");
    task.page.language = reading_language(language);
    if (language) {
        task.options.language = task.page.language;
    }
    task.page.terminal = find_terminal();
    bool const prints_plan = line.is_on("print-plan");
    bool const is_dry = line.is_on("dry-run");
    if (prints_plan && is_dry) {
        throw base::UsageError(
            "--print-plan and --dry-run ask for two answers: leave one out");
    }
    if (prints_plan || is_dry) {
        task.answer =
            prints_plan ? PublishAnswer::plan : PublishAnswer::dry_run;
    } else {
        task.out = line.required_place("out");
    }
    return task;
}

}  // namespace

base::ExitStatus run_publish(Arguments const& arguments)
{
    auto line = make_command_line();
    if (line.parse(arguments) && parallel::speaks_for_launched_ranks()) {
        publish_figures(to_task(line), std::cout);
        flush_output();
    }
    return base::ExitStatus::done;
}

}  // namespace samspil::app
