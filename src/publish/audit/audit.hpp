#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "base/log.hpp"
#include "publish/audit/finding.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

//! What an attack on a publication came to.
struct Audit
{
    Publication publication;
    std::int64_t threshold = 0;
    std::size_t counts_tested = 0;  //!< distinct ones of suppressed cells
    std::vector<Finding> findings;  //!< the worst first
};

/*!
 * Attacks a finished publication from its files alone, as its reader would
 * (M10.2, M10.4).
 *
 * \param threshold nothing: the publication's own.
 * \throw base::Error if files are not as they were published, disagree, or tell
 *        what cannot be.
 */
Audit audit(std::filesystem::path const& folder,
            std::optional<std::int64_t> threshold, base::Log& log);

}  // namespace samspil::publish
