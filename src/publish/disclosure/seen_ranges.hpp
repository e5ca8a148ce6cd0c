#pragma once

#include <cstdint>
#include <vector>

#include "publish/disclosure/reader_table.hpp"
#include "publish/disclosure/seen_range.hpp"
#include "publish/disclosure/table_change.hpp"

namespace samspil::publish {

/*!
 * The ranges of all sensitive counts, as far as they are seen: each table that
 * is found for one count is one for all.
 *
 * The tables that show them are kept. They stay true when more is hidden.
 */
class SeenRanges
{
  public:
    SeenRanges(ReaderTable const& table, std::int64_t threshold);

    SeenRange const& of(std::uint32_t number) const { return ranges_[number]; }
    //! The true value.
    double truth_of(std::uint32_t number) const { return truth_[number]; }
    //! Calls \p visit with each count that has a variable, and its factor.
    template <class Visit>
    void for_each_part(Variable variable, Visit const& visit) const
    {
        for (auto const& part : parts_[variable]) {
            visit(part.number, static_cast<double>(part.factor));
        }
    }
    //! M10.4 b
    bool is_wide(std::uint32_t number) const;
    //! \param numbers of sensitive counts.
    //! \return those that are not wide, in their order.
    std::vector<std::uint32_t> narrow_among(
        std::vector<std::uint32_t> const& numbers) const;

    //! The next of them, at most \p most, from \p next on, which moves behind
    //! the last that was looked at.
    std::vector<std::uint32_t> next_narrow(
        std::vector<std::uint32_t> const& numbers, std::size_t& next,
        std::size_t most) const;

    //! Takes a table, if it widens any range.
    void include(TableChange found);
    //! The tables in which a form differs from the truth.
    std::vector<std::uint32_t> tables_that_change(LinearForm const& form) const;
    //! A count that would be too narrow, and the range that it would have.
    struct Narrow
    {
        std::uint32_t number;
        SeenRange range;
    };
    //! \param tables ascending.
    //! \return the counts that are wide only by them, in their order.
    std::vector<Narrow> narrow_without(
        std::vector<std::uint32_t> const& tables) const;
    //! Gives up tables, as more shall be told.
    void remove(std::vector<std::uint32_t> const& tables);

    //! The tables that are kept; those that were removed are empty.
    std::vector<TableChange> const& tables() const { return tables_; }

  private:
    struct Part  //!< of a variable in a count
    {
        std::uint32_t number;
        std::int64_t factor;
    };
    struct InTable  //!< change of a variable or count
    {
        std::uint32_t table;
        double by;
    };

    SeenRange range_without(std::uint32_t number,
                            std::vector<std::uint32_t> const& tables) const;

    std::int64_t threshold_;
    std::vector<double> truth_;             //!< [sensitive]
    std::vector<SeenRange> ranges_;         //!< [sensitive]
    std::vector<std::vector<Part>> parts_;  //!< [variable]
    std::vector<TableChange> tables_;
    std::vector<std::vector<InTable>> uses_;  //!< [variable]
    //! [sensitive]: the tables that widened its range when they came
    std::vector<std::vector<InTable>> shown_by_;
    //! [table]: the counts whose range it widened
    std::vector<std::vector<std::uint32_t>> shows_;
};

}  // namespace samspil::publish
