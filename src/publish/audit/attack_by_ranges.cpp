#include "publish/audit/attack_by_ranges.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "publish/audit/components.hpp"
#include "publish/audit/first_table.hpp"
#include "publish/disclosure/known_rows.hpp"
#include "publish/disclosure/parallel_loop.hpp"
#include "publish/disclosure/room_search.hpp"

namespace samspil::publish {
namespace {

//! Counts that are searched for before what was found is shared.
constexpr std::size_t searches_at_a_time = 64;
constexpr auto as_many_as_help = std::numeric_limits<std::size_t>::max();

double value_in(std::vector<double> const& values, LinearForm const& form)
{
    double value = 0;
    for (auto const& term : form.terms()) {
        value += static_cast<double>(term.factor) * values[term.variable];
    }
    return value;
}

/*!
 * The ranges of a component's counts: one table is found for all, and from it
 * others for each count that is still open, by changes of a few variables.
 */
class ComponentRanges
{
  public:
    ComponentRanges(AuditTable const& table, std::int64_t threshold)
        : table_(table),
          threshold_(threshold),
          known_(rows_of(table, first_table(table))),
          parts_(table.variables)
    {
        for (std::uint32_t i = 0; i < table.counts.size(); ++i) {
            auto const& count = table.counts[i];
            values_.push_back(static_cast<double>(count.known_part) +
                              value_in(known_.values(), count.form));
            ranges_.emplace_back().include(values_.back());
            for (auto const& term : count.form.terms()) {
                parts_[term.variable].push_back({i, term.factor});
            }
        }
    }

    //! \param progress called with the counts that are done.
    template <class Progress>
    std::vector<CountRange> find(Progress const& progress)
    {
        for (std::size_t next = 0; next < ranges_.size();) {
            std::vector<std::size_t> block;
            for (; next < ranges_.size() && block.size() < searches_at_a_time;
                 ++next) {
                if (is_open(ranges_[next], next)) {
                    block.push_back(next);
                }
            }
            std::vector<std::vector<TableChange>> found(block.size());
            for_each_in_parallel(
                block.size(),
                [&] {
                    return SearchScratch(table_.variables,
                                         known_.rows().size());
                },
                [&](SearchScratch& scratch, std::size_t i) {
                    found[i] = search(block[i], scratch);
                });
            for (auto const& tables : found) {
                for (auto const& one : tables) {
                    include(one);
                }
            }
            progress(next);
        }
        return std::move(ranges_);
    }

  private:
    struct Part  //!< of a variable in a count
    {
        std::uint32_t count;
        std::int64_t factor;
    };

    static KnownRows rows_of(AuditTable const& table,
                             std::vector<double> values)
    {
        std::vector<LinearForm const*> equations;
        std::vector<KnownRows::Inequality> inequalities;
        auto const add_at_least = [&](LinearForm const& form,
                                      std::int64_t least) {
            auto const reserve =
                value_in(values, form) - static_cast<double>(least);
            inequalities.push_back({&form, std::max(reserve, 0.0)});
        };
        for (auto const& row : table.known) {
            equations.push_back(&row.form);
        }
        for (auto const& row : table.at_least) {
            add_at_least(row.form, row.value);
        }
        for (auto const& count : table.counts) {
            add_at_least(count.form, -count.known_part);
        }
        return {std::move(values), equations, inequalities};
    }

    //! Whether a table might be found that shows the count to be safe.
    bool is_open(CountRange const& range, std::size_t count) const
    {
        return range.is_point() || (table_.counts[count].is_of_persons &&
                                    range.is_narrow(threshold_));
    }

    //! The greatest value of a count, and then, if it is open still, the least;
    //! no further than it takes.
    std::vector<TableChange> search(std::size_t count,
                                    SearchScratch& scratch) const
    {
        auto range = ranges_[count];
        std::vector<TableChange> tables;
        auto const look = [&](Direction direction, double wanted) {
            RoomSearch::Goal const goal{&table_.counts[count].form, wanted};
            RoomSearch const found(
                known_, {{&goal, 1}, direction, as_many_as_help, {}, {}},
                scratch);
            range.include(values_[count] +
                          static_cast<double>(direction) * found.change());
            tables.push_back(found.changes());
        };
        auto const limit = static_cast<double>(threshold_);
        look(Direction::up, std::max(limit - values_[count], 1.0));
        if (is_open(range, count)) {
            look(Direction::down, std::max(values_[count], 1.0));
        }
        return tables;
    }

    void include(TableChange const& table)
    {
        std::map<std::uint32_t, double> changes;
        for (auto const& [variable, by] : table) {
            for (auto const& part : parts_[variable]) {
                changes[part.count] += by * static_cast<double>(part.factor);
            }
        }
        for (auto const& [count, by] : changes) {
            ranges_[count].include(values_[count] + by);
        }
    }

    AuditTable const& table_;
    std::int64_t threshold_;
    KnownRows known_;
    std::vector<std::vector<Part>> parts_;  //!< [variable]
    std::vector<double> values_;            //!< [count] in the first table
    std::vector<CountRange> ranges_;        //!< [count]
};

}  // namespace

std::vector<CountRange> attack_by_ranges(
    AuditTable const& table, std::int64_t threshold,
    std::function<void(std::size_t)> const& progress)
{
    std::vector<CountRange> ranges(table.counts.size());
    std::size_t done = 0;
    for (std::size_t i = 0; i < table.counts.size(); ++i) {
        if (table.counts[i].form.empty()) {
            ranges[i].include(static_cast<double>(table.counts[i].known_part));
            ++done;
        }
    }
    for (auto const& component : components_of(table)) {
        auto const found = ComponentRanges(component.table, threshold)
                               .find([&](std::size_t now) {
                                   if (progress) {
                                       progress(done + now);
                                   }
                               });
        for (std::size_t k = 0; k < found.size(); ++k) {
            ranges[component.counts[k]] = found[k];
        }
        done += found.size();
    }
    return ranges;
}

}  // namespace samspil::publish
