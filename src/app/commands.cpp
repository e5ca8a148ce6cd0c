#include <array>

#include "app/audit/audit_command.hpp"
#include "app/command.hpp"
#include "app/compare/compare_command.hpp"
#include "app/compute_command.hpp"
#include "app/figures/codebook_command.hpp"
#include "app/figures/figures_command.hpp"
#include "app/info/info_command.hpp"
#include "app/ingest_command.hpp"
#include "app/merge_command.hpp"
#include "app/publish/publish_command.hpp"
#include "app/quality/quality_command.hpp"
#include "app/show/show_command.hpp"
#include "app/status/status_command.hpp"
#include "app/synthesize_command.hpp"

namespace samspil::app {
namespace {

constexpr std::array<Command, 13> all_commands{{
    {"synthesize", "write synthetic registers in the delivered forms",
     run_synthesize},
    {"ingest", "read registers, check them, write a store", run_ingest},
    {"quality", "a store's quality report as tables", run_quality},
    {"compute", "count a store into cubes and key figures", run_compute},
    {"merge", "join the parts of a run into one cube file", run_merge},
    {"compare", "where figures differ most, between scenarios or files",
     run_compare},
    {"publish", "figures that may leave the research machine", run_publish},
    {"audit", "attack a publication, as its reader could", run_audit},
    {"show", "key figures of areas, ranked, or as tables", run_show},
    {"figures", "key figures with their names and definitions", run_figures},
    {"codebook", "all key figures with definitions, as CSV", run_codebook},
    {"status", "how far a run has come, from its --log", run_status},
    {"info", "what a store or cube file holds", run_info},
}};

}  // namespace

std::span<Command const> commands()
{
    return all_commands;
}

}  // namespace samspil::app
