#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

#include "app/forms/page.hpp"
#include "publish/options.hpp"

namespace samspil::app {

//! What `samspil publish` is asked for.
enum class PublishAnswer : std::uint8_t
{
    publication,
    plan,    //!< --print-plan
    dry_run  //!< --dry-run
};

//! The command line, understood.
struct PublishTask
{
    std::filesystem::path cubes;
    std::optional<std::string> scenario;
    PublishAnswer answer = PublishAnswer::publication;
    std::filesystem::path out;  //!< of a publication
    publish::Options options;
    Page page;  //!< of what is printed
};

/*!
 * Runs the command: reads the cube file, and publishes, or answers.
 *
 * \throw base::UsageError or base::Error; nothing is left behind then.
 */
void publish_figures(PublishTask const& task, std::ostream& out);

}  // namespace samspil::app
