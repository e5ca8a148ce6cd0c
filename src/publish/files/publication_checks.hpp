#pragma once

#include <string>

#include "publish/publication.hpp"

namespace samspil::publish {

/*!
 * Checks that the cells are those of the plan, that shown ones have numbers that
 * fit together, and that others tell nothing but what their status does.
 *
 * \param where the file, for messages.
 * \throw base::Error that names the cell.
 */
void check_cells(Publication const& publication, std::string const& where);

/*!
 * Checks that the table of figures says what published.h5 says.
 *
 * \param file  what published.h5 holds.
 * \param where the table's file, for messages.
 * \throw base::Error that names the cell.
 */
void check_agreement(Publication const& file, Publication const& table,
                     std::string const& where);

}  // namespace samspil::publish
