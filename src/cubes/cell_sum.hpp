#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "cubes/cell_row.hpp"

namespace samspil::cubes {

//! One cell of a cube, added or taken away.
struct CellTerm
{
    CubeId cube;         //!< whose cell
    std::uint16_t cell;  //!< in the cube's own cells, C order
    std::int8_t sign;    //!< +1 or -1 ("other" = psychiatry - overlap)

    //! In a row of all cubes' cells (cell_row.hpp).
    constexpr std::size_t row_index() const { return row_offset(cube) + cell; }

    // NOLINTNEXTLINE(modernize-use-nullptr): an error of clang-tidy 14
    friend auto operator<=>(CellTerm const&, CellTerm const&) = default;
};

/*!
 * A sum of cells of one cube row: what a key figure's numerator or
 * denominator is.
 */
class CellSum
{
  public:
    CellSum() = default;

    //! One cell, by its indices on all the cube's axes.
    template <class... Indices>
    static CellSum cell(CubeId id, Indices... indices)
    {
        CellSum result;
        result.terms_.push_back(
            {id, static_cast<std::uint16_t>(cell_index(id, indices...)), 1});
        return result;
    }

    //! All cells with these indices on the cube's first axes.
    template <class... Indices>
    static CellSum total(CubeId id, Indices... leading)
    {
        auto const& spec = cubes::cube(id);
        SAMSPIL_EXPECT(sizeof...(leading) <= spec.axis_total);
        std::size_t block = spec.cells();
        std::size_t first = 0;
        std::size_t i = 0;
        [[maybe_unused]] auto const narrow = [&](std::size_t index) {
            block /= axis(spec.axes[i++]).labels.size();
            first += index * block;
        };
        (narrow(static_cast<std::size_t>(leading)), ...);
        CellSum result;
        for (std::size_t cell = first; cell < first + block; ++cell) {
            result.terms_.push_back({id, static_cast<std::uint16_t>(cell), 1});
        }
        return result;
    }

    CellSum& operator+=(CellSum const& other)
    {
        terms_.insert(terms_.end(), other.terms_.begin(), other.terms_.end());
        return *this;
    }
    CellSum& operator-=(CellSum const& other)
    {
        for (auto term : other.terms_) {
            term.sign = static_cast<std::int8_t>(-term.sign);
            terms_.push_back(term);
        }
        return *this;
    }
    friend CellSum operator+(CellSum left, CellSum const& right)
    {
        return left += right;
    }
    friend CellSum operator-(CellSum left, CellSum const& right)
    {
        return left -= right;
    }

    std::vector<CellTerm> const& terms() const& { return terms_; }
    //! Of a temporary: a copy, so that a loop over it is safe.
    std::vector<CellTerm> terms() && { return std::move(terms_); }
    bool is_empty() const { return terms_.empty(); }

    // NOLINTNEXTLINE(modernize-use-nullptr): an error of clang-tidy 14
    friend auto operator<=>(CellSum const&, CellSum const&) = default;

  private:
    std::vector<CellTerm> terms_;  //!< in the order of construction
};

}  // namespace samspil::cubes
