#pragma once

#include <functional>
#include <iosfwd>

#include "app/forms/page.hpp"
#include "app/options/command_line.hpp"

namespace samspil::app {

//! Adds --format, --json and --language.
void add_form_options(CommandLine& line);

/*!
 * What these options ask for. The language of what people read is that of
 * LANG unless it is given, that of forms for programs English.
 *
 * \throw base::UsageError for what is no form or language, for --json beside
 *        another form, and for a workbook on a terminal.
 */
Page read_page(CommandLine const& line);

}  // namespace samspil::app
