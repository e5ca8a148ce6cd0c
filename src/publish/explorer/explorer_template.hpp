#pragma once

#include <string_view>

namespace samspil::publish {

/*!
 * The explorer's page without data: what src/explorer is bundled into when the
 * program is built. It is a part of the program.
 *
 * \return nothing if the program was built without it (docs/dependencies.md).
 */
std::string_view explorer_template();

}  // namespace samspil::publish
