#pragma once

#include <string>

#include "names/language.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

/*!
 * A publication as the explorer's page reads it: JSON on one line, in which no
 * text can end the script element that it stands in.
 *
 * Figures that the plan has nowhere are left out.
 *
 * \param language that the page opens in; names are there in both.
 */
std::string explorer_data(Publication const& publication,
                          names::Language language);

}  // namespace samspil::publish
