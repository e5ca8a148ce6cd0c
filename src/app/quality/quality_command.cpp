#include "app/quality/quality_command.hpp"

#include <nlohmann/json.hpp>
#include <optional>

#include "app/forms/terminal.hpp"
#include "app/options/command_line.hpp"
#include "app/quality/group_counts.hpp"
#include "app/quality/quality_tables.hpp"
#include "app/standard_output.hpp"
#include "base/small_file.hpp"
#include "parallel/session.hpp"
#include "store/format.hpp"

namespace samspil::app {
namespace {

CommandLine make_command_line()
{
    CommandLine line("quality",
                     "--store DIR [OPTIONS]\n\n"
                     "Prints a store's quality report: what became of the "
                     "rows, what the registers\ncover, unknown codes, and the "
                     "checks; with a cube file of the store, also how\nmany "
                     "persons are in each group. Counts from 1 to 4 are "
                     "\"<5\".");
    line.add_example("samspil quality --store store")
        .add_example("samspil quality --store store --cubes cubes.h5")
        .add_example("samspil quality --store store --language da");
    line.add("store", "DIR", "the store")
        .add("cubes", "FILE",
             "a cube file computed from it, with FILE.quality.json beside it")
        .add("language", "da|en", "of the tables (default: by LANG)")
        .add_switch("no-pager", "print all at once on a terminal, too");
    return line;
}

//! \throw base::Error if the store has no report, or a damaged one.
nlohmann::ordered_json read_report(std::filesystem::path const& store)
{
    auto const path = store / store::quality_name;
    constexpr std::size_t largest = std::size_t{1} << 30U;
    auto const text = base::read_small_file(path, largest);
    try {
        return nlohmann::ordered_json::parse(text);
    } catch (nlohmann::json::exception const&) {
        throw base::Error(path.string() + " is no quality report");
    }
}

}  // namespace

base::ExitStatus run_quality(Arguments const& arguments)
{
    auto line = make_command_line();
    if (!line.parse(arguments) || !parallel::speaks_for_launched_ranks()) {
        return base::ExitStatus::done;
    }
    auto const report = read_report(line.required("store"));
    auto const cubes = line.optional("cubes");
    auto const groups =
        cubes ? std::optional(read_group_counts(line.required("store"), *cubes))
              : std::nullopt;
    auto const language = reading_language(line.optional("language"));
    auto const terminal = find_terminal();
    print_paged(terminal, !line.is_on("no-pager"), [&](std::ostream& out) {
        try {
            print_quality(report, language, out);
        } catch (nlohmann::json::exception const&) {
            throw base::Error(
                "the store's quality.json is not of this "
                "program's form: ingest anew");
        }
        if (groups) {
            print_group_counts(*groups, language, out);
        }
    });
    flush_output();
    return base::ExitStatus::done;
}

}  // namespace samspil::app
