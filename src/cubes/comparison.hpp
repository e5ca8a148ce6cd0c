#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cubes/figures/key_figure_values.hpp"
#include "cubes/file/cube_file_content.hpp"

/*!
 * Where the numbers of two scenarios differ, of one cube file or of two.
 */
namespace samspil::cubes {

//! One label that both sides have: its position on the axis of each.
struct CommonLabel
{
    std::size_t a;
    std::size_t b;

    friend bool operator==(CommonLabel const&, CommonLabel const&) = default;
};

//! A key figure that both sides have.
struct CommonFigure
{
    CommonLabel label;
    //! the figure whose denominator says on how many it rests: a
    //! standardised figure's own is the country's residents, that of bed days
    //! is minutes
    CommonLabel foundation;

    friend bool operator==(CommonFigure const&, CommonFigure const&) = default;
};

//! What both sides have, in the order of the first. A caller who wants less
//! leaves labels out.
struct CommonAxes
{
    std::vector<CommonLabel> years;
    std::vector<CommonLabel> periods;      //!< by label
    std::vector<CommonLabel> geographies;  //!< by code
    std::vector<CommonFigure> figures;     //!< by id and unit
};

CommonAxes common_axes(CubeFileHeader const& a, CubeFileHeader const& b);

//! One key figure on one side; NaN is missing, bounds also if there are none.
struct ComparedFigure
{
    double numerator = missing;
    double denominator = missing;
    double value = missing;
    double lower = missing;  //!< bootstrap's (M12)
    double upper = missing;
};

//! A key figure that is not the same on both sides.
struct FigureDifference
{
    CommonLabel period;
    CommonLabel geography;
    CommonLabel figure;
    ComparedFigure a;
    ComparedFigure b;
    //! persons, stays, …: the smaller denominator of the sides that have a
    //! value (see CommonFigure); 0 if none has
    double rests_on = 0;

    //! b's value − a's; missing if one is.
    double difference() const { return b.value - a.value; }
    //! The value is there on one side only.
    bool is_one_sided() const;
    //! Whether the two intervals have a point in common; nothing unless both
    //! sides have one.
    std::optional<bool> intervals_overlap() const;
};

/*!
 * All key figures that differ: in numerator, denominator or value, or in
 * bounds where both sides have them. A number that is missing on one side only
 * differs; numbers that are the same but for rounding (the 12th digit) do not.
 *
 * \return in the order of period, geography, figure.
 */
std::vector<FigureDifference> differing_figures(CommonAxes const& axes,
                                                KeyFigureValues const& a,
                                                KeyFigureValues const& b);

/*!
 * Put the largest difference first.
 *
 * Units cannot be weighed against each other: percent, per_1000, per_person,
 * ratio come one after the other. Within a unit:
 * 1. figures that rest on \p few or more, then the others: 1 of 1 against 0
 *    of 1 is 100 per cent, and tells nothing;
 * 2. figures with a value on one side only after those with two;
 * 3. by the size of the difference, then by what they rest on, then as they
 *    stood.
 *
 * \param units of the first side's figures, by their position.
 */
void sort_by_size(std::vector<FigureDifference>& differences,
                  std::span<std::string const> units, double few);

//! One cell of a cube on both sides.
struct CellDifference
{
    CommonLabel year{};
    CommonLabel geography{};
    std::size_t cell = 0;  //!< of the cube's own cells, C order
    std::int64_t a = 0;
    std::int64_t b = 0;
};

//! What differs in one cube.
struct CubeDifference
{
    CubeId cube{};
    std::int64_t compared = 0;  //!< cells
    std::int64_t differing = 0;
    CellDifference largest;  //!< by |b − a|, the first of several
};

//! The cubes that differ, in the catalogue's order.
std::vector<CubeDifference> differing_counts(CommonAxes const& axes,
                                             CubeSet const& a,
                                             CubeSet const& b);

//! How many correlations differ (M9.14): in r, p or n.
std::size_t differing_correlations(CommonAxes const& axes,
                                   std::span<Correlation const> a,
                                   std::span<Correlation const> b);

}  // namespace samspil::cubes
