#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace samspil::app {

/*!
 * The key figures that a person means, in the file's order.
 *
 * \param ids   of the file.
 * \param given an id; a pattern with *; or a part of one figure's id or name in
 *              Danish or English.
 * \throw base::UsageError if none fits, or several fit what is no pattern; the
 *        message names what it could be.
 */
std::vector<std::size_t> find_figures(std::vector<std::string> const& ids,
                                      std::string const& given);

/*!
 * The key figures of all patterns and families together, each once, in the
 * file's order; all of the file if neither is given.
 *
 * \throw base::UsageError as find_figures(), and for an unknown family.
 */
std::vector<std::size_t> choose_figures(std::vector<std::string> const& ids,
                                        std::vector<std::string> const& given,
                                        std::vector<std::string> const& themes);

//! What a message says instead of naming some of the many key figures.
inline constexpr std::string_view figures_lists_all =
    "'samspil figures' lists all";

//! The families that choose_figures() knows: "main, mix, ...".
std::string listed_families();

}  // namespace samspil::app
