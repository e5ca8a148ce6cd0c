#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>

#include "app/labels/text_table.hpp"
#include "app/show/show_selection.hpp"

/*!
 * What all answers for people have in common: a title, the confidential mark,
 * and how a table is printed.
 */
namespace samspil::app {

//! "Ærø (492, kommune)"
std::string area_text(cubes::GeographyLabel const& area,
                      names::Language language);

//! "2022, scenario base", of what is the same in all that is chosen.
std::string common_text(ShowSelection const& selection);

//! The title, and that what follows is confidential (M10.1).
void print_title(std::string const& title, ShowOptions const& options,
                 std::ostream& out);

//! In the form of the options: fitted to the terminal, or as Markdown.
void print_table(TextTable const& table, ShowOptions const& options,
                 std::ostream& out);

//! A remark below a table, wrapped.
void print_remark(std::string const& text, ShowOptions const& options,
                  std::ostream& out);

//! Print a page for each chosen scenario (an index into scenarios()) and
//! period, with an empty line between pages.
void print_pages(
    ShowSelection const& selection, std::ostream& out,
    std::function<void(std::size_t scenario, std::size_t period)> const& print);

}  // namespace samspil::app
