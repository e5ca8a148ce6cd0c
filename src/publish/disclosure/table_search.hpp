#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "publish/disclosure/known_rows.hpp"
#include "publish/disclosure/linear_program.hpp"

namespace samspil::publish {

//! The range that a sensitive count is known to take, at least.
struct SeenRange
{
    double low;
    double high;

    //! M10.4 b.
    bool is_wide(std::int64_t threshold) const
    {
        constexpr double tolerance = 1e-6;  // of the solver
        auto const limit = static_cast<double>(threshold);
        return high - low >= limit - 1 - tolerance && high >= limit - tolerance;
    }
    void include(double value)
    {
        low = value < low ? value : low;
        high = value > high ? value : high;
    }
};

/*!
 * A search for tables that agree with what the reader knows and differ from the
 * truth in some variables only: the *free* ones.
 *
 * What it finds are true tables, so that a range that it sees is no wider than
 * the range that there is.
 */
class TableSearch
{
  public:
    //! \param free the variables that may change; each once.
    TableSearch(ReaderTable const& table, KnownRows const& known,
                std::vector<Variable> free);

    //! A sensitive count's part that can change.
    LinearForm restricted(LinearForm const& form) const;
    /*!
     * The table where \p restricted is greatest (\p sign 1) or least (-1), by
     * the free variables' places in free().
     *
     * \return nothing where there is no limit.
     */
    std::optional<std::vector<double>> extreme(LinearForm const& restricted,
                                               int sign)
    {
        return program_.extreme(restricted, sign);
    }
    //! The change of a form from the truth, at such a table.
    double change(LinearForm const& restricted,
                  std::span<double const> free_values) const;
    //! Candidates whose being told limits the last extreme(), each once.
    std::vector<std::uint32_t> limiting_candidates() const;

    std::vector<Variable> const& free() const { return free_; }

  private:
    LinearProgram make_program();

    ReaderTable const& table_;
    KnownRows const& known_;
    std::vector<Variable> free_;
    std::unordered_map<Variable, Variable> place_of_;  //!< in free_
    std::vector<std::uint32_t> rows_;  //!< of the program, as in known_
    LinearProgram program_;
};

}  // namespace samspil::publish
