#include "app/publish/publish.hpp"

#include <ostream>

#include "app/labels/cube_labels.hpp"
#include "app/labels/open_cubes.hpp"
#include "app/publish/publish_tables.hpp"
#include "app/with_ranks.hpp"
#include "base/error.hpp"
#include "base/stop_request.hpp"
#include "publish/files/publication_folder.hpp"
#include "publish/publish.hpp"

namespace samspil::app {
namespace {

//! The scenario that is asked for. One of several is never guessed: what two of
//! them tell of the same persons can be put together.
std::size_t scenario_of(PublishTask const& task,
                        cubes::CubeFileHeader const& header)
{
    if (task.scenario) {
        return find_scenario(*task.scenario, header);
    }
    if (header.scenarios.size() > 1) {
        throw base::UsageError(
            "the cube file has several scenarios (" +
            first_ones(header.scenarios) +
            "): --scenario NAME says which one is published");
    }
    return 0;
}

publish::CubeSource read_source(PublishTask const& task)
{
    auto const reader = open_cubes(task.cubes);
    return publish::read_source(reader, scenario_of(task, reader.header()),
                                task.cubes);
}

void write_whole_publication(PublishTask const& task,
                             publish::CubeSource const& source,
                             publish::PublicationPlan const& plan,
                             std::ostream& out)
{
    auto log = make_log();
    base::catch_stop_signals();
    base::Stage const whole(log, "publish: all");
    auto const result =
        publish::protect_figures(source, plan, task.options, log);
    publish::write_publication(result.publication, task.options, task.out, log);
    whole.finish(
        0, "peak memory " + base::format_bytes(base::peak_memory_bytes()));
    print_publication(result, task.out, task.page, out);
}

}  // namespace

void publish_figures(PublishTask const& task, std::ostream& out)
{
    if (task.answer == PublishAnswer::publication) {
        publish::require_free_place(task.out);
    }
    auto const source = read_source(task);
    auto const plan = publish::plan_for(source, task.options);
    switch (task.answer) {
        case PublishAnswer::plan:
            publish::print_plan(plan, out);
            break;
        case PublishAnswer::dry_run: {
            auto log = make_log();
            print_dry_run(publish::dry_run(source, plan, task.options, log),
                          task.page, out);
            break;
        }
        case PublishAnswer::publication:
            write_whole_publication(task, source, plan, out);
            break;
    }
}

}  // namespace samspil::app
