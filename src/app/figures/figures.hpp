#pragma once

#include <iosfwd>
#include <string>

#include "app/forms/terminal.hpp"
#include "names/language.hpp"

namespace samspil::app {

/*!
 * List key figures with id, unit, rule, name and definition, by family.
 *
 * \param wanted what is looked for in ids, names in both languages, definitions
 *               and families; a pattern with * is held against ids. Empty: all.
 * \throw base::UsageError if there is none; the message names similar ids.
 */
void list_figures(std::string const& wanted, names::Language language,
                  Terminal const& terminal, std::ostream& out);

}  // namespace samspil::app
