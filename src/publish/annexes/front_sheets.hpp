#pragma once

#include <string>
#include <vector>

#include "names/language.hpp"
#include "publish/annexes/workbook.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

//! A sheet, and what is said of it in the contents.
struct SheetEntry
{
    std::string name;
    std::string description;
};

//! The cover: what it is, its period, source and method, what the symbols mean,
//! how it was made.
void add_cover(Workbook& book, Publication const& publication,
               std::string const& title, names::Language language);

//! All sheets with links to them. They may be added later.
void add_contents(Workbook& book, std::vector<SheetEntry> const& sheets,
                  names::Language language);

//! The name of the sheet of definitions.
std::string definitions_name(names::Language language);

//! Every figure of the plan with its names, definition, rule and unit.
void add_definitions(Workbook& book, Publication const& publication,
                     names::Language language);

}  // namespace samspil::publish
