#include "app/info/info_command.hpp"

#include <iostream>

#include "app/info/info_cubes.hpp"
#include "app/info/info_store.hpp"
#include "app/options/command_line.hpp"
#include "app/standard_output.hpp"
#include "parallel/session.hpp"

namespace samspil::app {

base::ExitStatus run_info(Arguments const& arguments)
{
    CommandLine line("info", "PATH");
    line.set_positional("path", "a store or a cube file");
    if (!line.parse(arguments) || !parallel::speaks_for_launched_ranks()) {
        return base::ExitStatus::done;
    }
    std::filesystem::path const path = line.required("path");
    if (!std::filesystem::exists(path)) {
        throw base::Error("there is nothing at " + path.string());
    }
    if (std::filesystem::is_directory(path)) {
        info_store(path, std::cout);
    } else {
        info_cubes(path, std::cout);
    }
    flush_output();
    return base::ExitStatus::done;
}

}  // namespace samspil::app
