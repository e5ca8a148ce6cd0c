#include "app/merge_command.hpp"

#include "app/options/command_line.hpp"
#include "compute/merge.hpp"
#include "parallel/session.hpp"

namespace samspil::app {

base::ExitStatus run_merge(Arguments const& arguments)
{
    CommandLine line("merge",
                     "--out FILE PART... [OPTIONS]\n\n"
                     "Joins the files of samspil compute --part into the file "
                     "that the whole run would\nhave written, byte for byte. "
                     "The parts may come in any order.");
    line.add_example(
        "samspil merge --out cubes.h5 part-1.h5 part-2.h5 part-3.h5");
    line.add("out", "FILE", "the cube file to be written")
        .add_switch("force", "replace a cube file that is there already")
        .set_positional_list("part", "cube files, all parts of one run");
    if (!line.parse(arguments) || !parallel::speaks_for_launched_ranks()) {
        return base::ExitStatus::done;
    }
    compute::MergeOptions options;
    options.out = line.required_place("out");
    options.force = line.is_on("force");
    auto const parts = line.list("part");
    if (!parts.has_value()) {
        throw base::UsageError(
            "merge: no PART is given: the files of all parts are needed");
    }
    options.parts.assign(parts->begin(), parts->end());
    compute::merge(options);
    return base::ExitStatus::done;
}

}  // namespace samspil::app
