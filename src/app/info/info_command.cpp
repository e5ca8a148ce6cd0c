#include "app/info/info_command.hpp"

#include <iostream>

#include "app/info/info_cubes.hpp"
#include "app/info/info_list.hpp"
#include "app/info/info_store.hpp"
#include "app/options/command_line.hpp"
#include "app/standard_output.hpp"
#include "base/error.hpp"
#include "parallel/session.hpp"

namespace samspil::app {

base::ExitStatus run_info(Arguments const& arguments)
{
    CommandLine line("info",
                     "PATH [--list WHAT]\n\n"
                     "PATH is a store or a cube file.");
    line.add_example("samspil info store")
        .add_example("samspil info cubes.h5")
        .add_example("samspil info cubes.h5 --list geographies");
    line.set_positional("path", "a store or a cube file")
        .add("list", "WHAT",
             std::string("only the labels of a cube file, one a line: ") +
                 listable() + " (an area: its code, a tab, its name)");
    if (!line.parse(arguments) || !parallel::speaks_for_launched_ranks()) {
        return base::ExitStatus::done;
    }
    std::filesystem::path const path = line.required("path");
    if (!std::filesystem::exists(path)) {
        throw base::Error("there is nothing at " + path.string());
    }
    bool const is_store = std::filesystem::is_directory(path);
    if (auto const what = line.optional("list")) {
        if (is_store) {
            throw base::UsageError("--list needs a cube file, and " +
                                   path.string() + " is a folder");
        }
        info_list(path, *what, std::cout);
    } else if (is_store) {
        info_store(path, std::cout);
    } else {
        info_cubes(path, std::cout);
    }
    flush_output();
    return base::ExitStatus::done;
}

}  // namespace samspil::app
