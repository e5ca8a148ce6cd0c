#include "publish/audit/attack_by_ranges.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <mutex>

#include "publish/audit/components.hpp"
#include "publish/audit/settled_counts.hpp"
#include "publish/disclosure/linear_program.hpp"
#include "publish/disclosure/parallel_loop.hpp"

namespace samspil::publish {
namespace {

constexpr auto no_bound = std::numeric_limits<double>::infinity();
//! Larger values (minutes of bed days) are scaled down to this, as the solver
//! is exact to 1e-7.
constexpr double largest_value = 1e6;
//! Counts that are looked for together only if more of them are settled so.
constexpr std::size_t few_counts = 5;

/*!
 * The ranges of a component's counts. One linear program has the counts that
 * are told as equations, and beside each tested count a *gain*, at most the
 * count itself and a limit: the sum of all gains lets many counts be large at
 * once.
 */
class RangeProgram
{
  public:
    RangeProgram(AuditTable const& table, std::int64_t threshold)
        : table_(table),
          threshold_(threshold),
          scale_(scale_of(table)),
          ranges_(table.counts.size())
    {
        add_rows();
        add_columns();
    }

    //! \param progress called after each count.
    template <class Progress>
    std::vector<CountRange> find(Progress const& progress)
    {
        if (!program_.solve_anew()) {
            throw_contradiction();
        }
        see();
        for (std::size_t i = 0; i < ranges_.size(); ++i) {
            program_.set_gain(gain_column(i), 0);
        }
        look_for_many();
        for (std::size_t i = 0; i < ranges_.size(); ++i) {
            search(i);
            progress();
        }
        return std::move(ranges_);
    }

  private:
    static double scale_of(AuditTable const& table)
    {
        double largest = largest_value;
        for (auto const& row : table.known) {
            largest =
                std::max(largest, std::abs(static_cast<double>(row.value)));
        }
        return largest_value / largest;
    }

    double scaled(std::int64_t value) const
    {
        return static_cast<double>(value) * scale_;
    }
    //! A gain of persons has the threshold as its limit: more is not asked for.
    double limit_of(std::size_t count) const
    {
        return table_.counts[count].is_of_persons ? scaled(threshold_) : 1;
    }
    std::size_t gain_column(std::size_t count) const
    {
        return table_.variables + count;
    }

    void add_rows()
    {
        std::vector<LinearProgram::Row> rows;
        for (auto const& row : table_.known) {
            rows.push_back({scaled(row.value), scaled(row.value), {}});
        }
        for (auto const& row : table_.at_least) {
            rows.push_back({scaled(row.value), no_bound, {}});
        }
        for (auto const& count : table_.counts) {
            rows.push_back({-scaled(count.known_part), no_bound, {}});
        }
        program_.add_rows(rows);
    }

    void add_columns()
    {
        std::vector<LinearProgram::Column> columns(table_.variables,
                                                   {no_bound, 0, {}});
        std::uint32_t row = 0;
        auto const add_row = [&](LinearForm const& form) {
            for (auto const& term : form.terms()) {
                columns[term.variable].entries.push_back(
                    {row, static_cast<double>(term.factor)});
            }
            ++row;
        };
        for (auto const* const rows : {&table_.known, &table_.at_least}) {
            for (auto const& known : *rows) {
                add_row(known.form);
            }
        }
        for (std::size_t i = 0; i < table_.counts.size(); ++i) {
            columns.push_back({limit_of(i), 1, {{row, -1}}});
            add_row(table_.counts[i].form);
        }
        program_.add_columns(columns);
    }

    double value_of(TestedCount const& count) const
    {
        double value = static_cast<double>(count.known_part);
        for (auto const& term : count.form.terms()) {
            value += static_cast<double>(term.factor) *
                     program_.value(term.variable) / scale_;
        }
        return value;
    }
    //! The table of the last solution is one of those that agree.
    void see()
    {
        for (std::size_t i = 0; i < ranges_.size(); ++i) {
            ranges_[i].include(value_of(table_.counts[i]));
        }
    }

    bool is_open(std::size_t count) const
    {
        return ranges_[count].is_point() ||
               (table_.counts[count].is_of_persons &&
                ranges_[count].is_narrow(threshold_));
    }

    std::vector<std::size_t> open_counts() const
    {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < ranges_.size(); ++i) {
            if (is_open(i)) {
                open.push_back(i);
            }
        }
        return open;
    }

    //! All that are open together, as long as that settles many of them.
    void look_for_many()
    {
        auto open = open_counts();
        auto before = 2 * open.size() + few_counts;
        while (open.size() + few_counts < before) {
            before = open.size();
            look_down(open);
            look_up(open_counts());
            open = open_counts();
        }
    }

    //! A table in which these counts are as small as they can be together.
    void look_down(std::vector<std::size_t> const& counts)
    {
        std::map<Variable, double> costs;
        for (auto const count : counts) {
            for (auto const& term : table_.counts[count].form.terms()) {
                costs[term.variable] += static_cast<double>(term.factor);
            }
        }
        for (auto const& [variable, cost] : costs) {
            program_.set_gain(variable, -cost);
        }
        program_.solve();
        see();
        for (auto const& [variable, cost] : costs) {
            program_.set_gain(variable, 0);
        }
    }

    //! A table in which they are large, each up to a little more than it was.
    void look_up(std::vector<std::size_t> const& counts)
    {
        for (auto const count : counts) {
            auto const column = gain_column(count);
            program_.set_limit(column,
                               ranges_[count].low * scale_ + limit_of(count));
            program_.set_gain(column, 1);
        }
        program_.solve();
        see();
        for (auto const count : counts) {
            program_.set_gain(gain_column(count), 0);
        }
    }

    //! The least value of a count, and then, if it is open still, the greatest.
    void search(std::size_t count)
    {
        if (is_open(count)) {
            look_down({count});
        }
        if (is_open(count)) {
            look_up({count});
        }
    }

    AuditTable const& table_;
    std::int64_t threshold_;
    double scale_;
    LinearProgram program_;
    std::vector<CountRange> ranges_;
};

}  // namespace

std::vector<CountRange> attack_by_ranges(
    AuditTable const& table, std::int64_t threshold,
    std::function<void(std::size_t)> const& progress)
{
    std::vector<CountRange> ranges(table.counts.size());
    for (std::size_t i = 0; i < table.counts.size(); ++i) {
        if (table.counts[i].form.empty()) {
            ranges[i].include(static_cast<double>(table.counts[i].known_part));
        }
    }
    auto const components = components_of(table);
    std::size_t done = 0;
    std::mutex telling;
    auto const tell = [&] {
        std::lock_guard const alone(telling);
        ++done;
        if (progress) {
            progress(done);
        }
    };
    for_each_in_parallel(
        components.size(), [] { return 0; },
        [&](int, std::size_t i) {
            auto const& component = components[i];
            auto const found =
                RangeProgram(component.table, threshold).find(tell);
            for (std::size_t k = 0; k < found.size(); ++k) {
                ranges[component.counts[k]] = found[k];
            }
        });
    return ranges;
}

}  // namespace samspil::publish
