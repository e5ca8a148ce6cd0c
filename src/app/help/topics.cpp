#include <array>

#include "app/help/topic.hpp"
#include "app/help/topics_of_answers.hpp"
#include "app/help/topics_of_runs.hpp"

namespace samspil::app {
namespace {

constexpr std::array<Topic, 8> all_topics{{
    {"files", "registers, store, cube file, key; what is confidential",
     help_on_files},
    {"mpi", "ranks, threads, slots, binding, root", help_on_mpi},
    {"scenarios", "the keys of scenarios, --scenario and --vary, names",
     help_on_scenarios},
    {"areas", "how areas and levels are named; areas of your own",
     help_on_areas},
    {"figures", "how key figures are named; patterns, families",
     help_on_figures},
    {"periods", "years, and years taken together", help_on_periods},
    {"exit-status", "what the program's exit status says", help_on_exit_status},
    {"environment", "the variables that the program reads",
     help_on_environment},
}};

}  // namespace

std::span<Topic const> topics()
{
    return all_topics;
}

}  // namespace samspil::app
