#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "cubes/figures/key_figure_values.hpp"
#include "publish/disclosure/fate.hpp"
#include "publish/knowledge/reader_model.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

//! Why a figure is suppressed. Only its publisher may know: no file says it.
enum class SuppressionReason : std::uint8_t
{
    none,     //!< it is not
    primary,  //!< a count of its own, or its rest, is sensitive (M10.3)
    by_sums,  //!< else a sensitive count could be calculated (M10.4 a)
    by_room   //!< else a sensitive count's range would be too narrow (M10.4 b)
};

//! What becomes of a key figure of an area and period.
struct FigureDecision
{
    CellStatus status = CellStatus::not_in_plan;
    SuppressionReason reason = SuppressionReason::none;
};

/*!
 * Which figures are shown (M10.5), from the fates of the counts that they tell.
 *
 * \param source what \p model was made of.
 * \param fates  [candidate of the model's table], by protect().
 * \param values of the scenario: figures by age are missing where theirs are.
 * \return as \p values: [period, geography, figure].
 */
std::vector<FigureDecision> decide_figures(
    ReaderModel const& model, PublicationSource const& source,
    std::span<Fate const> fates, cubes::KeyFigureValues const& values);

}  // namespace samspil::publish
