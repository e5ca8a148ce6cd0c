#pragma once

#include <filesystem>
#include <vector>

#include "base/log.hpp"
#include "publish/figures/cell_counts.hpp"
#include "publish/options.hpp"
#include "publish/plan/plan_cells.hpp"
#include "publish/publication.hpp"
#include "publish/source/cube_source.hpp"

namespace samspil::publish {

//! The plan that is asked for, or the default one of M10.7.
PublicationPlan plan_for(CubeSource const& source, Options const& options);

//! What `--dry-run` tells: everything that is known before anything is hidden.
struct DryRun
{
    LabelledCounts by_level;  //!< primary: cells with a sensitive count
    LabelledCounts by_family;
    double seconds = 0;  //!< expected for the whole run
};

DryRun dry_run(CubeSource const& source, PublicationPlan const& plan,
               Options const& options, base::Log& log);

//! A publication, and what only its publisher may know of it.
struct Protected
{
    Publication publication;
    std::vector<FigureDecision> decisions;  //!< as its status
};

/*!
 * Disclosure control (M10): decides what is told.
 *
 * \return the same on any number of threads.
 * \throw base::UsageError if the threshold is above the one that the file was
 *        computed with; base::Stopped after a signal.
 */
Protected protect_figures(CubeSource const& source, PublicationPlan const& plan,
                          Options const& options, base::Log& log);

/*!
 * Writes all files of a publication, whole or not at all.
 *
 * \throw base::Error if something is at \p out already, or the system refuses
 *        (disk full); nothing is left then.
 */
void write_publication(Publication const& publication, Options const& options,
                       std::filesystem::path const& out, base::Log& log);

}  // namespace samspil::publish
