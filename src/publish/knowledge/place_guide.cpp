#include "publish/knowledge/place_guide.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace samspil::publish {

using reference::place_count;

namespace {

//! The place of the greatest weight; none if there are no places.
PlaceSet largest(PlaceSet const& places,
                 std::vector<std::int64_t> const& weights)
{
    auto found = place_count;
    for (std::size_t place = 0; place < place_count; ++place) {
        if (places.test(place) &&
            (found == place_count || weights[place] > weights[found])) {
            found = place;
        }
    }
    PlaceSet set;
    if (found != place_count) {
        set.set(found);
    }
    return set;
}

}  // namespace

PlaceGuide::PlaceGuide(Meaning meaning) : meaning_(std::move(meaning)) {}

std::vector<Variable> PlaceGuide::variables(std::uint32_t sensitive,
                                            KnownRows const& known) const
{
    auto const& key = meaning_.sensitive[sensitive];
    auto const years = years_pooled_with(meaning_.periods[key.period]);
    auto const places = places_near(key);
    Kinds kinds;
    for (std::size_t place = 0; place < place_count; ++place) {
        if (places.test(place)) {
            auto const is_own = meaning_.areas.places(key.area).test(place);
            auto const own = own_kinds(key, place, 2);
            auto const beside = partners(key, place, own.front(),
                                         is_own ? std::size_t{4} : 2, known);
            kinds.insert(kinds.end(), own.begin(), own.end());
            kinds.insert(kinds.end(), beside.begin(), beside.end());
        }
    }
    std::sort(kinds.begin(), kinds.end());
    kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
    return product(years, places, kinds);
}

//! Variables are ordered by year, place and kind.
Variable PlaceGuide::variable_of(std::size_t year, std::size_t place,
                                 Variable kind) const
{
    return static_cast<Variable>((year * place_count + place) *
                                 meaning_.kinds) +
           kind;
}

std::int64_t PlaceGuide::value_of(Variable kind, std::size_t place,
                                  cubes::Period const& period) const
{
    std::int64_t sum = 0;
    for (int year = period.first; year <= period.last; ++year) {
        auto const index =
            static_cast<std::size_t>(year - meaning_.years.first());
        sum += meaning_.values[variable_of(index, place, kind)];
    }
    return sum;
}

//! How many of a form are counted in each place, in its period.
std::vector<std::int64_t> PlaceGuide::weights_of(FormKey const& key) const
{
    auto const& period = meaning_.periods[key.period];
    std::vector<std::int64_t> weights(place_count, 0);
    for (std::size_t place = 0; place < place_count; ++place) {
        for (auto const& term : meaning_.forms[key.form].terms()) {
            weights[place] +=
                term.factor * value_of(term.variable, place, period);
        }
    }
    return weights;
}

//! The years of a period, and those of pooled periods that share one with it.
std::vector<std::size_t> PlaceGuide::years_pooled_with(
    cubes::Period const& own) const
{
    auto first = own.first;
    auto last = own.last;
    for (auto const& other : meaning_.periods) {
        if (other.is_pooled() && other.first <= own.last &&
            own.first <= other.last) {
            first = std::min(first, other.first);
            last = std::max(last, other.last);
        }
    }
    std::vector<std::size_t> years;
    for (int year = first; year <= last; ++year) {
        years.push_back(
            static_cast<std::size_t>(year - meaning_.years.first()));
    }
    return years;
}

//! The places where most of the form are counted: one of its own area, and, to
//! make good, one of each cluster and of the region that this lies in, or of the
//! country.
PlaceSet PlaceGuide::places_near(FormKey const& key) const
{
    auto const& own = meaning_.areas.places(key.area);
    auto const weights = weights_of(key);
    auto const first = largest(own, weights);
    auto chosen = first;
    for (auto const& cluster : meaning_.areas.clusters_of(first)) {
        chosen |= largest(cluster & ~own, weights);
    }
    auto const region = meaning_.areas.same_region(first) & ~own & ~chosen;
    return chosen | largest(region.any() ? region : ~own & ~chosen, weights);
}

//! The form's kinds that count most in a place.
PlaceGuide::Kinds PlaceGuide::own_kinds(FormKey const& key, std::size_t place,
                                        std::size_t most) const
{
    auto const& period = meaning_.periods[key.period];
    Kinds kinds;
    for (auto const& term : meaning_.forms[key.form].terms()) {
        kinds.push_back(term.variable);
    }
    std::stable_sort(kinds.begin(), kinds.end(), [&](Variable a, Variable b) {
        return value_of(a, place, period) > value_of(b, place, period);
    });
    kinds.resize(std::min(kinds.size(), most));
    return kinds;
}

//! What is told of the place alone and has the variable, in order.
std::vector<std::uint32_t> PlaceGuide::local_rows(Variable variable,
                                                  std::size_t place,
                                                  KnownRows const& known) const
{
    std::vector<std::uint32_t> rows;
    for (auto const& entry : known.entries_of(variable)) {
        auto const candidate = known.rows()[entry.row].candidate;
        if (candidate == KnownRows::no_candidate) {
            continue;
        }
        auto const& places =
            meaning_.areas.places(meaning_.candidates[candidate].area);
        if (places.count() == 1 && places.test(place)) {
            rows.push_back(entry.row);
        }
    }
    return rows;
}

/*!
 * Kinds that can give one of the form's own what it gains, or take what it loses: those in
 * most of the same sums that are told of the place, of these the largest.
 */
PlaceGuide::Kinds PlaceGuide::partners(FormKey const& key, std::size_t place,
                                       Variable own, std::size_t most,
                                       KnownRows const& known) const
{
    auto const& period = meaning_.periods[key.period];
    auto const year =
        static_cast<std::size_t>(period.last - meaning_.years.first());
    auto const own_rows =
        local_rows(variable_of(year, place, own), place, known);
    using Rank = std::tuple<std::size_t, std::int64_t, Variable>;
    std::vector<Rank> ranks;
    for (Variable kind = 0; kind < meaning_.kinds; ++kind) {
        auto const variable = variable_of(year, place, kind);
        auto const size = value_of(kind, place, period);
        if (size == 0 || meaning_.forms[key.form].factor_of(kind) != 0) {
            continue;
        }
        auto const rows = local_rows(variable, place, known);
        std::vector<std::uint32_t> differing;
        std::set_symmetric_difference(own_rows.begin(), own_rows.end(),
                                      rows.begin(), rows.end(),
                                      std::back_inserter(differing));
        std::size_t distance = 0;
        for (auto const row : differing) {
            auto const candidate = known.rows()[row].candidate;
            auto const& told =
                meaning_.periods[meaning_.candidates[candidate].period];
            distance += told.is_pooled() ? std::size_t{1} : 4;
        }
        ranks.emplace_back(distance, -size, kind);
    }
    auto const chosen = std::min(most, ranks.size());
    std::partial_sort(ranks.begin(),
                      ranks.begin() + static_cast<std::ptrdiff_t>(chosen),
                      ranks.end());
    Kinds kinds;
    for (std::size_t i = 0; i < chosen; ++i) {
        kinds.push_back(std::get<2>(ranks[i]));
    }
    return kinds;
}

std::vector<Variable> PlaceGuide::product(std::vector<std::size_t> const& years,
                                          PlaceSet const& places,
                                          Kinds const& kinds) const
{
    std::vector<Variable> variables;
    for (auto const year : years) {
        for (std::size_t place = 0; place < place_count; ++place) {
            for (auto const kind : kinds) {
                if (places.test(place)) {
                    variables.push_back(variable_of(year, place, kind));
                }
            }
        }
    }
    return variables;
}

}  // namespace samspil::publish
