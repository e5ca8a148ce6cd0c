#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "publish/disclosure/reader_table.hpp"

namespace samspil::publish {

/*!
 * What the reader knows, as rows over variables, which rows a variable is in,
 * and one table that agrees with it: the form in which others are searched.
 *
 * Where a publication is made, the table is the truth, and all candidates are
 * rows; those that are not told are passed over. Where it is attacked, it is
 * any.
 */
class KnownRows
{
  public:
    //! A row: what is known in any case, the parts and wholes, and what is told.
    struct Row
    {
        LinearForm const* form;  //!< in the table
        double value;            //!< in the table, above what it is at least
        bool is_equation;        //!< it does not change; else it is at least 0
        bool is_known;           //!< false: a candidate that is not told
        //! index of the candidate; no_candidate for the others
        std::uint32_t candidate;
    };
    static constexpr std::uint32_t no_candidate = UINT32_MAX;

    //! \param is_told [candidate]
    KnownRows(ReaderTable const& table, std::vector<bool> const& is_told);

    //! A form, and what it has above what it is at least.
    struct Inequality
    {
        LinearForm const* form;
        double reserve;
    };
    //! \param values [variable] of any table that agrees.
    //! Equations of which all variables are 0 must not be there.
    KnownRows(std::vector<double> values,
              std::span<LinearForm const* const> equations,
              std::span<Inequality const> inequalities);

    //! Says whether a candidate is told from now on.
    void set_told(std::uint32_t candidate, bool is_told);

    std::vector<Row> const& rows() const { return rows_; }
    //! The table, by variable.
    std::vector<double> const& values() const { return values_; }
    double value_of(Variable variable) const { return values_[variable]; }
    //! A variable's part in a row.
    struct Entry
    {
        std::uint32_t row;
        std::int64_t factor;
    };
    //! The rows in which a variable is, in their order.
    std::span<Entry const> entries_of(Variable variable) const
    {
        return std::span(entries_).subspan(
            begins_[variable], begins_[variable + 1] - begins_[variable]);
    }
    //! Whether a variable is 0 in all tables that agree: part of a sum that is
    //! known to be 0.
    bool is_zero(Variable variable) const { return zeros_[variable] > 0; }

    //! In how many equations that are known a variable is.
    std::uint32_t equations_of(Variable variable) const
    {
        return equations_[variable];
    }

  private:
    void index();
    void count(Row const& row, bool is_more);

    std::vector<double> values_;   //!< [variable]
    std::size_t first_candidate_;  //!< its row
    std::vector<Row> rows_;
    std::vector<std::size_t> begins_;  //!< [variable + 1]
    std::vector<Entry> entries_;       //!< by variable
    //! [variable]: the sums that it is in and that are known to be 0
    std::vector<std::uint32_t> zeros_;
    std::vector<std::uint32_t> equations_;  //!< [variable]
};

}  // namespace samspil::publish
