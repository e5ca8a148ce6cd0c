#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace samspil::publish {

//! Called with a text, and where it stands: "line 12", "xl/sharedStrings.xml".
using TextVisit =
    std::function<void(std::string_view text, std::string const& where)>;

/*!
 * Visits the texts of a published file, not its numbers, which may look like
 * anything: quoted texts of json and px, the first columns of the figures'
 * tables, the texts of a workbook, those of the explorer's data (its own bundle
 * is the program's). Of HDF5 files, names and attributes stand elsewhere, too.
 *
 * \throw base::Error if it cannot be read, or is of no type that is published.
 */
void visit_texts(std::filesystem::path const& file, TextVisit const& visit);

}  // namespace samspil::publish
