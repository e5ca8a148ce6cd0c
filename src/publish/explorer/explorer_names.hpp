#pragma once

#include <nlohmann/json_fwd.hpp>

#include "publish/publication.hpp"

namespace samspil::publish {

/*!
 * What the page calls the publication's axes, in both languages: `levels`,
 * `families`, `units`, `labels` of axes, and `areas` with the places that they
 * are made of.
 */
nlohmann::ordered_json explorer_names(Publication const& publication);

}  // namespace samspil::publish
