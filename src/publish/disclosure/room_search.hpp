#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "publish/disclosure/known_rows.hpp"
#include "publish/disclosure/linear_program.hpp"
#include "publish/disclosure/search_scratch.hpp"

namespace samspil::publish {

//! In which direction a count is looked for.
enum class Direction : std::int8_t
{
    up = 1,
    down = -1
};

/*!
 * Looks for tables that agree with what the reader knows and in which one count
 * is larger (or smaller) than in the truth.
 *
 * A linear program over a few variables that may change, the others being as
 * they are. Its prices tell which further variables would help; they are added,
 * and it is solved again, until the count has changed by as much as is wanted,
 * or no variable helps. What is found is a true table at any time, so that no
 * range is taken to be wider than it is; and where no variable helps, the change
 * is the greatest there is.
 *
 * Rows that may not fall below 0 and have much to lose are left out as long as
 * no solution takes that much.
 */
class RoomSearch
{
  public:
    //! How far a search goes.
    struct Effort
    {
        double wanted;               //!< a change that is enough
        std::size_t most_variables;  //!< more are not added
    };

    /*!
     * \param begin   variables to begin with.
     * \param scratch of the calling thread.
     */
    RoomSearch(ReaderTable const& table, KnownRows const& known,
               LinearForm const& count, Direction direction, Effort effort,
               std::span<Variable const> begin, SearchScratch& scratch);

    //! How far the count can change, up to what is wanted.
    double change() const { return change_; }
    //! A variable's change from the truth.
    struct Change
    {
        Variable variable;
        double by;
    };
    //! The table that was found: the count changes as far in it.
    std::vector<Change> const& changes() const { return changes_; }
    //! The candidates whose being told limits the change, in their order.
    std::vector<std::uint32_t> const& limiting_candidates() const
    {
        return limiting_;
    }

  private:
    void begin_with(std::span<Variable const> variables);
    void grow();
    void add(std::vector<Variable> const& variables);
    //! What a row may lose that may not fall below 0.
    double reserve_of(std::uint32_t row) const
    {
        return static_cast<double>(known_.rows()[row].value);
    }
    void find_changes();
    bool add_broken_rows();
    std::vector<Variable> helpful_variables(std::size_t most);
    void find_limiting_candidates();

    ReaderTable const& table_;
    KnownRows const& known_;
    LinearForm const& count_;
    double sign_;
    Effort effort_;
    SearchScratch& scratch_;
    LinearProgram program_;
    double change_ = 0;
    std::vector<Change> changes_;
    std::vector<std::uint32_t> limiting_;
};

}  // namespace samspil::publish
