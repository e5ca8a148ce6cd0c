#pragma once

#include <filesystem>

#include "publish/scan/texts_of_file.hpp"

namespace samspil::publish {

//! Visits the texts of an Excel workbook: those of its cells, its sheets' names
//! and its properties. \throw base::Error if it cannot be read.
void visit_workbook_texts(std::filesystem::path const& file,
                          TextVisit const& visit);

}  // namespace samspil::publish
