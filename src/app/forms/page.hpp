#pragma once

#include <iosfwd>
#include <string>

#include "app/forms/form.hpp"
#include "app/forms/terminal.hpp"
#include "app/labels/text_table.hpp"
#include "names/language.hpp"

/*!
 * What all answers for people have in common: a title, the confidential mark,
 * and how tables and texts are printed.
 */
namespace samspil::app {

//! How an answer is written, in which language, and what stands behind it.
struct Page
{
    Form form = Form::table;
    names::Language language = names::Language::english;
    Terminal terminal = {};
};

//! The title, and that what follows is confidential (M10.1).
void print_title(std::string const& title, Page const& page, std::ostream& out);

//! Fitted to the terminal, or as Markdown.
void print_table(TextTable const& table, Page const& page, std::ostream& out);

//! A paragraph, wrapped.
void print_paragraph(std::string const& text, Page const& page,
                     std::ostream& out);

//! One entry of a list; further lines are indented.
void print_item(std::string const& text, Page const& page, std::ostream& out);

}  // namespace samspil::app
