#include "publish/knowledge/reader_model.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/contract.hpp"
#include "base/error.hpp"
#include "names/figure_names.hpp"
#include "publish/knowledge/persons_behind.hpp"

namespace samspil::publish {

using cubes::CellSum;
using cubes::FigureKind;
using reference::place_count;

ReaderModel::ReaderModel(PublicationSource const& source)
    : source_(source),
      areas_(source.geographies),
      place_counts_(source.counts, source.geographies),
      figure_counts_(source.figures),
      forms_(figure_counts_, areas_,
             {source.years, source.periods, source.plan, source.has_lookback})
{
    make_variables();
    add_sensitive();
    add_known_and_candidates();
    add_cells();
    add_guide();
}

// Variables are ordered by year, place and free count.
void ReaderModel::make_variables()
{
    for (int year = 0; year < source_.years.count(); ++year) {
        for (std::size_t place = 0; place < place_count; ++place) {
            for (auto const& definition : forms_.space().definitions()) {
                auto const value = place_counts_.at(definition, year, place);
                if (value < 0) {
                    throw base::Error(
                        "the counts of the cube file contradict each other: a "
                        "part is larger than its whole. The file is damaged, "
                        "or was not written by samspil compute");
                }
                table_.values.push_back(value);
            }
        }
    }
    table_.nonnegative = forms_.nonnegative();
}

std::int64_t ReaderModel::value_in_year(CellSum const& sum, std::size_t area,
                                        int year) const
{
    auto const index = year - source_.years.first();
    return area < areas_.geography_count()
               ? place_counts_.of_geography(sum, index, area)
               : place_counts_.at(sum, index, areas_.places(area));
}

std::int64_t ReaderModel::value(CountKey const& key) const
{
    auto const& period = source_.periods[key.period];
    std::int64_t total = 0;
    for (int year = period.first; year <= period.last; ++year) {
        total += value_in_year(figure_counts_.sums()[key.sum], key.area, year);
    }
    return total;
}

std::vector<CountKey> ReaderModel::told_counts(std::size_t figure,
                                               std::size_t geography,
                                               std::size_t period) const
{
    return figure_counts_.told_counts(figure, geography, period);
}

bool ReaderModel::has_no_denominator(std::size_t figure, std::size_t geography,
                                     std::size_t period) const
{
    auto const keys = told_counts(figure, geography, period);
    if (figure_counts_.figures()[figure].kind == FigureKind::growth &&
        source_.periods[period].is_pooled()) {
        return true;
    }
    // denominators, and the numerator of a share that divides
    for (std::size_t i = 1; i < keys.size(); ++i) {
        if (value(keys[i]) == 0) {
            return true;
        }
    }
    return false;
}

// M10.3; a sum of years is judged by the year with the most persons.
bool ReaderModel::decide_sensitive(CountKey const& key) const
{
    if (forms_.is_public(key.sum) || value(key) <= 0) {
        return false;
    }
    auto const behind = persons_behind(figure_counts_.sums()[key.sum]);
    auto const& period = source_.periods[key.period];
    auto const most = [&](std::vector<CellSum> const& counts) {
        std::int64_t largest = 0;
        for (auto const& count : counts) {
            for (int year = period.first; year <= period.last; ++year) {
                largest =
                    std::max(largest, value_in_year(count, key.area, year));
            }
        }
        return largest;
    };
    auto const is_few = [&](std::int64_t persons) {
        return persons >= 1 && persons < source_.threshold;
    };
    return is_few(most(behind.largest_of)) || is_few(most(behind.or_of));
}

bool ReaderModel::is_sensitive(CountKey const& key) const
{
    return sensitive_forms_.contains(forms_.key_of(key));
}

bool ReaderModel::has_sensitive_count(std::size_t figure, std::size_t geography,
                                      std::size_t period) const
{
    auto const keys = told_counts(figure, geography, period);
    auto const& rest = figure_counts_.figures()[figure].rest;
    return std::any_of(keys.begin(), keys.end(),
                       [&](auto const& key) { return is_sensitive(key); }) ||
           (rest.has_value() && is_sensitive({*rest, geography, period}));
}

std::optional<std::size_t> ReaderModel::candidate_of(CountKey const& key) const
{
    auto const found = candidates_.find(forms_.key_of(key));
    return found == candidates_.end() ? std::nullopt
                                      : std::optional(found->second);
}

}  // namespace samspil::publish
