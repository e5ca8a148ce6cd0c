#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace samspil::publish {

/*!
 * A linear program that grows: the greatest gain of variables from 0 to limits
 * of their own, under rows. CLP solves it; nothing else here knows that.
 *
 * Each solution starts from the one before.
 */
class LinearProgram
{
  public:
    //! Where a row and a column meet.
    struct Entry
    {
        std::uint32_t index;  //!< of the other
        double factor;
    };
    struct Row
    {
        double lower;  //!< both may be infinite
        double upper;
        std::vector<Entry> entries;  //!< each column once
    };
    struct Column
    {
        double limit;
        double gain;                 //!< for each unit
        std::vector<Entry> entries;  //!< each row once
    };

    LinearProgram();
    ~LinearProgram();
    LinearProgram(LinearProgram&&) noexcept;
    LinearProgram& operator=(LinearProgram&&) noexcept;

    //! Rows and columns are numbered from 0, in the order in which they come.
    //! \pre all variables 0 meet all rows.
    void add_rows(std::span<Row const> rows);
    void add_columns(std::span<Column const> columns);
    /*!
     * \return the greatest gain.
     * \throw base::Error if the solver fails.
     * \pre the gain has a limit.
     */
    double solve();
    //! As solve(), of a program of which no solution is near yet: the rows need
    //! not be met by variables 0. \return nothing if no variables meet them.
    std::optional<double> solve_anew();
    //! After rows were added to a program without gains. \return whether any
    //! variables meet all rows.
    bool solve_again();

    //! Changes a column's gain for the next solution.
    void set_gain(std::size_t column, double gain);

    //! At the last solution.
    double value(std::size_t column) const;
    //! How much the gain would grow if a row's limit did: 0 where the row does
    //! not limit it. A column that is not there yet would raise the gain where
    //! its gain is more than the sum of its factors times the prices.
    double price(std::size_t row) const;

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace samspil::publish
