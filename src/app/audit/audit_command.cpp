#include "app/audit/audit_command.hpp"

#include <iostream>

#include "app/audit/audit_tables.hpp"
#include "app/options/command_line.hpp"
#include "app/options/option_values.hpp"
#include "app/standard_output.hpp"
#include "app/with_ranks.hpp"
#include "parallel/session.hpp"
#include "publish/audit/audit.hpp"

namespace samspil::app {
namespace {

constexpr std::int64_t highest_threshold_of_audit = 1'000'000;

CommandLine make_command_line()
{
    CommandLine line(
        "audit",
        "--published DIR [OPTIONS]\n\n"
        "Attacks a finished publication from its files alone, as its reader "
        "could: adds\nand subtracts all that is shown, and uses that no count "
        "is negative. Exit status\n3 with a list if a suppressed figure can "
        "be found, or a suppressed count of\npersons is surely few; 1 if a "
        "file was changed, or files disagree.");
    line.add_example("samspil audit --published publication")
        .add_example("samspil audit --published to_dst --threshold 10");
    line.add("published", "DIR", "a folder made by samspil publish")
        .add("threshold", "N",
             "1 to N - 1 persons are few (default: the publication's)")
        .add("language", "da|en", "of what is printed (default: by LANG)");
    return line;
}

//! Runs the command. \return what its exit status says.
base::ExitStatus audit_publication(CommandLine const& line, std::ostream& out)
{
    Page page;
    page.language = reading_language(line.optional("language"));
    page.terminal = find_terminal();
    std::optional<std::int64_t> threshold;
    if (auto const text = line.optional("threshold")) {
        threshold = parse_whole_number("threshold", *text, 1,
                                       highest_threshold_of_audit);
    }
    auto log = make_log();
    base::Stage const whole(log, "audit: all");
    auto const result =
        publish::audit(line.required("published"), threshold, log);
    whole.finish(
        0, "peak memory " + base::format_bytes(base::peak_memory_bytes()));
    print_audit(result, page, out);
    return result.findings.empty() ? base::ExitStatus::done
                                   : base::ExitStatus::differences;
}

}  // namespace

base::ExitStatus run_audit(Arguments const& arguments)
{
    auto line = make_command_line();
    auto status = base::ExitStatus::done;
    if (line.parse(arguments) && parallel::speaks_for_launched_ranks()) {
        status = audit_publication(line, std::cout);
        flush_output();
    }
    return status;
}

}  // namespace samspil::app
