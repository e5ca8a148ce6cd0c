#pragma once

#include <vector>

#include "app/forms/data_table.hpp"
#include "app/show/show_selection.hpp"

namespace samspil::app {

//! Cells as programs read them: the columns of a publication's figures.csv
//! without status, with scenario before (contract: `samspil show`).
DataTable long_data(ShowSelection const& selection,
                    std::vector<ShownCell> const& cells,
                    names::Language language);

//! Values alone: a column a period if there are several, else a column a
//! figure.
DataTable wide_data(ShowSelection const& selection, names::Language language);

}  // namespace samspil::app
