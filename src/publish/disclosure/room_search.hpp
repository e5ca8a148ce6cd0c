#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "publish/disclosure/known_rows.hpp"
#include "publish/disclosure/linear_program.hpp"
#include "publish/disclosure/search_scratch.hpp"
#include "publish/disclosure/table_change.hpp"

namespace samspil::publish {

//! In which direction a count is looked for.
enum class Direction : std::int8_t
{
    up = 1,
    down = -1
};

/*!
 * Looks for tables that agree with what the reader knows and in which a count
 * is larger (or smaller) than in the truth, or several are at once.
 *
 * A linear program over a few variables that may change, the others being as
 * they are. Its prices tell which further variables would help; they are added,
 * and it is solved again, until the count has changed by as much as is wanted,
 * or no variable helps. What is found is a true table at any time, so that no
 * range is taken to be wider than it is; and where no variable helps, the change
 * is the greatest there is.
 *
 * Candidates that are told may be allowed to change at a price: then what is
 * found is also what is hidden at the least cost. A change is worth more than
 * any price, so as much of it is found as can be had at all.
 *
 * Rows that may not fall below 0 and have much to lose are left out as long as
 * no solution takes that much.
 */
class RoomSearch
{
  public:
    //! A count that shall change.
    struct Goal
    {
        LinearForm const* count;
        double wanted;  //!< a change that is enough
    };
    //! What is looked for, and how far.
    struct Question
    {
        std::span<Goal const> goals;
        Direction direction;
        std::size_t most_variables;       //!< more are not added
        std::span<Variable const> begin;  //!< variables to begin with
        //! [candidate] what it costs that it changes by 1, thus is hidden;
        //! infinite: it must not. Empty: none may.
        std::span<double const> hiding_costs;
    };

    //! \param scratch of the calling thread.
    RoomSearch(KnownRows const& known, Question const& question,
               SearchScratch& scratch);

    //! How far the counts can change together, each up to what is wanted.
    double change() const { return best_.change; }
    //! The table that was found: the count changes as far in it.
    TableChange const& changes() const { return best_.changes; }
    //! The candidates that must be hidden for it: the cheapest ones, in no
    //! order.
    std::vector<std::uint32_t> const& hidden() const { return best_.hidden; }

  private:
    static constexpr auto no_limit = std::numeric_limits<double>::infinity();
    static constexpr double is_nothing = 1e-7;  // the solver's tolerance
    //! Variables that are added at a time: more each time.
    static constexpr std::size_t first_added = 20;

    void begin();
    void grow();
    void solve();
    void keep_if_best();
    void concentrate();
    double cost_of(std::uint32_t candidate) const
    {
        return question_.hiding_costs[candidate];
    }
    void add(std::vector<Variable> const& variables);
    std::vector<LinearProgram::Entry> goal_entries(Variable variable) const;
    //! What a row may lose that may not fall below 0.
    double reserve_of(std::uint32_t row) const
    {
        return known_.rows()[row].value;
    }
    void find_changes();
    bool add_broken_rows();
    std::vector<Variable> helpful_variables(std::size_t most);
    void enter_row(std::uint32_t row)
    {
        auto const& entered = known_.rows()[row];
        scratch_.enter_row(row, entered.is_equation ? entered.form : nullptr);
    }
    void add_hiding(std::uint32_t row);
    void find_hidden();

    struct GoalTerm  //!< a variable's part in a count
    {
        Variable variable;
        std::uint32_t goal;
        double factor;
    };

    KnownRows const& known_;
    Question question_;
    double sign_;
    double wanted_ = 0;                 //!< of all counts together
    std::vector<GoalTerm> goal_terms_;  //!< by variable
    SearchScratch& scratch_;
    LinearProgram program_;
    std::uint32_t columns_ = 0;
    std::vector<std::uint32_t> column_of_;  //!< [variable of the scratch] rise
    struct Hiding
    {
        std::uint32_t candidate;
        std::uint32_t column;  //!< of its rise; its fall follows
    };
    std::vector<Hiding> hidings_;
    struct Solution
    {
        double change = 0;
        TableChange changes;
        std::vector<std::uint32_t> hidden;
        double cost = 0;  //!< of all that is hidden, whatever it changes by
    };
    Solution last_;
    Solution best_;
};

}  // namespace samspil::publish
