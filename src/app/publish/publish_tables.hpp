#pragma once

#include <filesystem>
#include <iosfwd>

#include "app/forms/page.hpp"
#include "publish/publish.hpp"

namespace samspil::app {

//! What became of the plan's cells, by level and by family, and where the files
//! are.
void print_publication(publish::Protected const& result,
                       std::filesystem::path const& place, Page const& page,
                       std::ostream& out);

//! The plan's cells, those that are sensitive themselves, and the time that the
//! rest will take.
void print_dry_run(publish::DryRun const& answer, Page const& page,
                   std::ostream& out);

}  // namespace samspil::app
