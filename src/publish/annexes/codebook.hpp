#pragma once

#include <filesystem>
#include <string_view>

#include "names/language.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

inline constexpr std::string_view codebook_name = "codebook.xlsx";

/*!
 * A workbook that says what the figures, areas and periods of a publication are,
 * and how it was made.
 *
 * \throw base::Error if it cannot be written.
 */
void write_codebook(Publication const& publication, names::Language language,
                    std::filesystem::path const& path);

}  // namespace samspil::publish
