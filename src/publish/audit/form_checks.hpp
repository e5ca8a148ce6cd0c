#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "publish/files/sha256.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

//! What became of the comparison.
enum class FormComparison : std::uint8_t
{
    all_agree,
    by_hashes_alone  //!< of another version of the program, or for dst
};

/*!
 * Makes the forms of a publication again from its figures, in a folder of its
 * own under the system's place for such, and compares them with what the
 * folder has: every number of every file is what the figures say.
 *
 * A workbook of a publication for Statistics Denmark has correlations that its
 * text of figures has not, so that these are compared by their hashes alone.
 *
 * \param place the publication's folder.
 * \param files of the manifest, whose hashes were checked.
 * \throw base::Error that names the file that says something else.
 */
FormComparison check_forms(std::filesystem::path const& place,
                           Publication const& publication,
                           std::map<std::string, FileDigest> const& files);

}  // namespace samspil::publish
