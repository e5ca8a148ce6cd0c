#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "publish/disclosure/linear_form.hpp"

namespace samspil::publish {

//! The side of a row that limits it.
struct ProgramRow
{
    LinearForm form;
    double lower;  //!< equal to upper where the form is known
    double upper;
};

/*!
 * A linear program over variables that are at least 0: the least and the
 * greatest value that a form can take. CLP solves it; nothing else here knows
 * that.
 *
 * Each solution starts from the one before, so that many forms over the same
 * rows cost little.
 */
class LinearProgram
{
  public:
    //! \param variables how many; forms name them from 0.
    //! \pre the rows can be met.
    LinearProgram(std::size_t variables, std::span<ProgramRow const> rows);
    ~LinearProgram();
    LinearProgram(LinearProgram&&) noexcept;
    LinearProgram& operator=(LinearProgram&&) noexcept;

    /*!
     * The variables where \p form is greatest (\p sign 1) or least (-1).
     *
     * \return nothing if there is no limit: then the form can take any value
     *         in that direction.
     * \throw base::Error if the solver fails.
     */
    std::optional<std::vector<double>> extreme(LinearForm const& form,
                                               int sign);

    //! Rows that limit the last extreme() found: [row], not 0 where they do.
    std::vector<double> prices() const;

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace samspil::publish
