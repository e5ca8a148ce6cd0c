#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

#include "names/language.hpp"

namespace samspil::app {

//! What stands behind standard output.
struct Terminal
{
    std::size_t width = 80;  //!< characters a line
    std::size_t height = 0;  //!< lines; 0: no terminal
    bool has_colour = false;

    bool is_terminal() const { return height > 0; }
};

//! The terminal behind standard output. COLUMNS says another width; without a
//! terminal it is 80. NO_COLOR, or TERM=dumb, and there is no colour.
Terminal find_terminal();

//! The text in bold if there is colour.
std::string emphasised(std::string const& text, Terminal const& terminal);

/*!
 * The language of what people read: the one given (da or en), else that of
 * LC_ALL, LC_MESSAGES or LANG, the first that is set.
 *
 * \throw base::UsageError if another is given.
 */
names::Language reading_language(std::optional<std::string> const& given);

/*!
 * Print what \p print writes: through a pager (PAGER, else less) if one is
 * wanted and standard output is a terminal that has fewer lines, else at once.
 *
 * A pager that is left early is no failure.
 */
void print_paged(Terminal const& terminal, bool wants_pager,
                 std::function<void(std::ostream&)> const& print);

}  // namespace samspil::app
