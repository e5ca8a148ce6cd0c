#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "names/language.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

//! "pdf/area-751.pdf" of each region, cluster and municipality, and the maps
//! of the clusters if the page is there that has their shapes.
std::vector<std::string> pdf_names(Publication const& publication,
                                   bool has_shapes);

/*!
 * The script that draws annexes 1 to 3: as installed, or of the source tree in
 * which the program was built.
 * \throw base::Error if there is none.
 */
std::filesystem::path find_pdf_script();

/*!
 * Draws them by scripts/annexes of what a folder holds so far, into its folder
 * pdf, which is there.
 * \throw base::Error if the script fails, with what is to be done.
 */
void draw_pdf_annexes(std::filesystem::path const& folder,
                      names::Language language);

}  // namespace samspil::publish
