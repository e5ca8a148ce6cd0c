#pragma once

#include <string>
#include <string_view>

#include "names/language.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

inline constexpr std::string_view explorer_name = "explorer.html";

//! Whether the program holds the page (explorer_template.hpp).
bool has_explorer();

/*!
 * The explorer: one page of HTML that needs nothing else. The same publication
 * gives the same bytes.
 *
 * \pre has_explorer()
 */
std::string explorer_page(Publication const& publication,
                          names::Language language);

/*!
 * A template with data in its place.
 *
 * \throw base::Error if the template has not one place for data: it was built
 *        wrongly.
 */
std::string filled_template(std::string_view page, std::string_view data);

}  // namespace samspil::publish
