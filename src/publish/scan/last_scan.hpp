#pragma once

#include <filesystem>

#include "publish/options.hpp"
#include "publish/scan/suspicion.hpp"

namespace samspil::publish {

/*!
 * Searches a finished publication before it is put in its place: for texts that
 * must not leave the research machine, and for file types that may not.
 *
 * \throw base::Error that names the file and where in it, never the text.
 */
void scan_publication(std::filesystem::path const& folder, Audience audience,
                      SuspiciousTexts const& suspicious);

}  // namespace samspil::publish
