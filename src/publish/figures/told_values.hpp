#pragma once

#include <span>
#include <vector>

#include "cubes/figures/key_figure.hpp"
#include "cubes/figures/key_figure_values.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

/*!
 * What the files tell of key figures: all of those that are shown, and nothing
 * (NaN) of others, but for what missing says by itself (M10.2).
 *
 * \param values of the cube file.
 * \param status of each of them.
 */
cubes::KeyFigureValues told_values(cubes::KeyFigureValues const& values,
                                   std::span<CellStatus const> status,
                                   std::span<cubes::KeyFigure const> figures);

/*!
 * Enters what a missing quotient tells: its denominator is 0, and its numerator,
 * too, if it is a part of it.
 */
void tell_missing(std::span<CellStatus const> status,
                  std::span<cubes::KeyFigure const> figures,
                  cubes::KeyFigureValues& values);

}  // namespace samspil::publish
