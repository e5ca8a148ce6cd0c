#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "names/figure_names.hpp"
#include "publish/knowledge/reader_model.hpp"

// The candidates in the order of importance, and the sensitive counts.
namespace samspil::publish {
namespace {

using reference::place_count;

/*!
 * M10.4: what tells most comes first, so that what is suppressed beside a
 * sensitive count tells least. The country comes before all, then the regions;
 * then by families (crosses last), pooled periods before single years. Zeros
 * come before other counts, as they give a sensitive count no room; of the
 * others the smallest come last.
 */
struct Importance
{
    int level;
    int family;
    int is_year;
    int has_room;
    std::int64_t size;
    std::size_t area;
    std::size_t period;
    std::size_t form;

    friend auto operator<=>(Importance const&, Importance const&) = default;
};

int rank_of_level(std::string_view level)
{
    if (level == "country") {
        return 0;
    }
    if (level == "region") {
        return 1;
    }
    return level == "municipality" || level == "other" || level == "unknown"
               ? 3
               : 2;
}

}  // namespace

void ReaderModel::add_known_and_candidates()
{
    std::map<FormKey, Importance> importance;
    std::set<FormKey> zeros;
    auto const& figures = figure_counts_.figures();
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (!is_used_[i] || figures[i].told.empty()) {
            continue;
        }
        auto const family = names::find_figure_name(source_.figures[i].id,
                                                    names::Language::english)
                                ->family;
        for (std::size_t g = 0; g < areas_.geography_count(); ++g) {
            for (std::size_t p = 0; p < source_.periods.size(); ++p) {
                if (!source_.plan.has(i, source_.levels[g], p)) {
                    continue;
                }
                auto const is_missing = has_no_denominator(i, g, p);
                auto const keys = told_counts(i, g, p);
                for (std::size_t k = 0; k < keys.size(); ++k) {
                    auto const form = key_of(keys[k]);
                    if (forms_[form.form].empty()) {
                        continue;
                    }
                    auto const size = value(keys[k]);
                    if (is_missing) {
                        if (size == 0 && (k > 0 || figures[i].has_part())) {
                            zeros.insert(form);
                        }
                        continue;
                    }
                    Importance const own{
                        rank_of_level(source_.geographies[g].level),
                        static_cast<int>(family),
                        source_.periods[p].is_pooled() ? 0 : 1,
                        size == 0 ? 0 : 1,
                        -size,
                        form.area,
                        form.period,
                        form.form};
                    auto const [entry, is_new] = importance.emplace(form, own);
                    entry->second = std::min(entry->second, own);
                }
            }
        }
    }
    for (auto const& form : zeros) {
        table_.known.push_back(expanded(form));
    }
    std::vector<Importance> order;
    for (auto const& [form, own] : importance) {
        if (!zeros.contains(form) && !sensitive_forms_.contains(form)) {
            order.push_back(own);
        }
    }
    std::sort(order.begin(), order.end());
    for (auto const& own : order) {
        FormKey const form{own.form, own.area, own.period};
        candidates_.emplace(form, table_.candidates.size());
        table_.candidates.push_back(expanded(form));
    }
}

void ReaderModel::add_sensitive()
{
    std::set<CountKey> considered;
    auto const consider = [&](CountKey const& key) {
        if (considered.insert(key).second && areas_.is_protected(key.area) &&
            decide_sensitive(key)) {
            sensitive_forms_.insert(key_of(key));
        }
    };
    auto const& figures = figure_counts_.figures();
    for (std::size_t i = 0; i < figures.size(); ++i) {
        for (std::size_t p = 0; is_used_[i] && p < source_.periods.size();
             ++p) {
            if (!source_.plan.has_at_any_level(i, p)) {
                continue;
            }
            for (std::size_t area = 0; area < areas_.size(); ++area) {
                for (auto const& key : told_counts(i, area, p)) {
                    consider(key);
                }
                if (figures[i].rest.has_value()) {
                    consider({*figures[i].rest, area, p});
                }
            }
        }
    }
    for (auto const& form : sensitive_forms_) {
        table_.sensitive.push_back({expanded(form), neighbourhoods(form)});
    }
}

/*!
 * Where room for a sensitive count is looked for: at first in its own place and
 * a large one of its cluster and of its region, in one year; then where the
 * most of its own kind are counted, in the years that are pooled with its own,
 * too; at last in all of its region.
 */
std::vector<Neighbourhood> ReaderModel::neighbourhoods(FormKey const& key) const
{
    auto const& own = areas_.places(key.area);
    auto const& own_period = source_.periods[key.period];
    auto const region = areas_.same_region(own);
    auto const of_kind = weights_of(key);
    auto const near = [&](std::vector<std::int64_t> const& weights,
                          std::size_t own_places, std::size_t in_region) {
        auto places = largest(own, own_places, weights);
        places |= largest(areas_.same_cluster(places) & ~own, 1, weights);
        return places | largest(region & ~own & ~places, in_region, weights);
    };
    std::vector<bool> one_year(static_cast<std::size_t>(source_.years.count()));
    one_year[static_cast<std::size_t>(own_period.last -
                                      source_.years.first())] = true;
    auto const years = years_pooled_with(own_period);
    return {{groups_of(near(weight_, 1, 1), one_year), false},
            {groups_of(near(of_kind, 1, 1), one_year), false},
            {groups_of(near(of_kind, 2, 1), years), false},
            {groups_of(near(of_kind, 3, 2), years), true},
            {groups_of(region, years), false},
            {groups_of(region, years), true}};
}

//! How many of a form are counted in each place, in its period.
std::vector<std::int64_t> ReaderModel::weights_of(FormKey const& key) const
{
    auto const& period = source_.periods[key.period];
    std::vector<std::int64_t> weights(place_count, 0);
    for (int year = period.first; year <= period.last; ++year) {
        for (std::size_t place = 0; place < place_count; ++place) {
            auto const first =
                group_of(year - source_.years.first(), place) * space_->size();
            for (auto const& term : forms_[key.form].terms()) {
                weights[place] +=
                    term.factor * table_.values[first + term.variable];
            }
        }
    }
    return weights;
}

//! The places of the greatest weights.
PlaceSet ReaderModel::largest(PlaceSet const& of, std::size_t count,
                              std::vector<std::int64_t> const& weights) const
{
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < place_count; ++place) {
        if (of.test(place)) {
            places.push_back(place);
        }
    }
    std::stable_sort(
        places.begin(), places.end(),
        [&](std::size_t a, std::size_t b) { return weights[a] > weights[b]; });
    places.resize(std::min(places.size(), count));
    PlaceSet set;
    for (auto const place : places) {
        set.set(place);
    }
    return set;
}

//! The years of a period, and those of pooled periods that share one with it.
std::vector<bool> ReaderModel::years_pooled_with(cubes::Period const& own) const
{
    std::vector<bool> years(static_cast<std::size_t>(source_.years.count()));
    for (auto const& other : source_.periods) {
        auto const is_own = other == own;
        auto const overlaps =
            other.first <= own.last && own.first <= other.last;
        if (!is_own && !(other.is_pooled() && overlaps)) {
            continue;
        }
        for (int year = other.first; year <= other.last; ++year) {
            years[static_cast<std::size_t>(year - source_.years.first())] =
                true;
        }
    }
    return years;
}

std::vector<VariableGroup> ReaderModel::groups_of(
    PlaceSet const& places, std::vector<bool> const& years) const
{
    std::vector<VariableGroup> groups;
    for (std::size_t year = 0; year < years.size(); ++year) {
        for (std::size_t place = 0; place < place_count; ++place) {
            if (years[year] && places.test(place)) {
                groups.push_back(group_of(static_cast<int>(year), place));
            }
        }
    }
    return groups;
}

}  // namespace samspil::publish
