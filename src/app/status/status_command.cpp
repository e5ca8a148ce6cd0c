#include "app/status/status_command.hpp"

#include <ctime>
#include <iostream>

#include "app/options/command_line.hpp"
#include "app/standard_output.hpp"
#include "app/status/status.hpp"
#include "parallel/session.hpp"

namespace samspil::app {

base::ExitStatus run_status(Arguments const& arguments)
{
    CommandLine line("status", "--log FILE");
    line.add_example("samspil status --log run.jsonl");
    line.add("log", "FILE",
             "what samspil ingest or compute was given as --log");
    if (!line.parse(arguments) || !parallel::speaks_for_launched_ranks()) {
        return base::ExitStatus::done;
    }
    status(line.required("log"), std::time(nullptr), std::cout);
    flush_output();
    return base::ExitStatus::done;
}

}  // namespace samspil::app
