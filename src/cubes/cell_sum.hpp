#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/contract.hpp"
#include "cubes/cube_cell.hpp"

namespace samspil::cubes {

//! One cell, added or subtracted.
struct CellTerm
{
    CubeCell cell;
    std::int8_t sign;  //!< +1 or -1 ("other" = psychiatry - overlap)

    // NOLINTNEXTLINE(modernize-use-nullptr): an error of clang-tidy 14
    friend auto operator<=>(CellTerm const&, CellTerm const&) = default;
};

/*!
 * A sum of cells of one scenario, year and geography: the numerator or
 * denominator of a key figure.
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
        result.add(id, cell_index(id, indices...));
        return result;
    }

    //! One cell.
    static CellSum at(CubeCell cell)
    {
        CellSum result;
        result.add(cell.cube, cell.index);
        return result;
    }

    //! All cells with these indices on the cube's first axes.
    template <class... Indices>
    static CellSum total(CubeId id, Indices... leading)
    {
        auto const& spec = cubes::cube(id);
        SAMSPIL_EXPECT(sizeof...(leading) <= spec.axes.size());
        std::size_t block = spec.cells();
        std::size_t first = 0;
        std::size_t i = 0;
        [[maybe_unused]] auto const narrow = [&](std::size_t index) {
            block /= spec.axes[i++].size();
            first += index * block;
        };
        (narrow(static_cast<std::size_t>(leading)), ...);
        CellSum result;
        for (std::size_t cell = first; cell < first + block; ++cell) {
            result.add(id, cell);
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
    //! Of a temporary: by value, so that a loop over it is safe.
    std::vector<CellTerm> terms() && { return std::move(terms_); }

    // NOLINTNEXTLINE(modernize-use-nullptr): an error of clang-tidy 14
    friend auto operator<=>(CellSum const&, CellSum const&) = default;

  private:
    void add(CubeId id, std::size_t cell)
    {
        terms_.push_back({{id, static_cast<std::uint16_t>(cell)}, 1});
    }

    std::vector<CellTerm> terms_;  //!< in the order of construction
};

}  // namespace samspil::cubes
