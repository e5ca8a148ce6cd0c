#include "synthetic/strata.hpp"

#include <algorithm>
#include <functional>

#include "synthetic/model.hpp"
#include "synthetic/municipality_sizes.hpp"
#include "synthetic/random.hpp"

namespace samspil::synthetic {
namespace {

//! The multiples of the golden ratio, modulo 1, shifted by the seed.
double place_of(std::uint64_t seed, std::int64_t number)
{
    return to_unit(mix64(seed * golden_step + 1) +
                   golden_step * static_cast<std::uint64_t>(number + 1));
}

//! Schizophrenia is more frequent in residential care [set].
constexpr double schizophrenia_tilt = 1.25;

//! Share with schizophrenia at a level, the area's mean kept.
double schizophrenia_at(LocalRates const& rates, std::size_t level)
{
    double const residential =
        rates.overlap_levels[3] + rates.overlap_levels[4];
    double const mean = schizophrenia_tilt * residential + (1 - residential);
    double const share = rates.schizophrenia *
                         model::stocks.schizophrenia_dual *
                         (level >= 3 ? schizophrenia_tilt : 1.0) / mean;
    return std::min(share, 0.95);
}

}  // namespace

Strata::Strata(std::uint64_t seed, base::Years const& years,
               std::vector<LocalRates> const& rates)
    : seed_(seed)
{
    using reference::Level;
    auto const& stocks = model::stocks;
    double const initial =
        (1 - model::visitors) /
        (1 + years.count() * (model::births_a_year + model::arrivals_a_year));
    double const span = years.count() + model::history_years + 0.5;

    double total = 0;
    for (auto const& size : municipality_sizes) {
        total += size.total;
    }
    std::vector<double> people(rates.size());
    std::vector<double> adults(rates.size());
    std::vector<double> children(rates.size());
    for (std::size_t i = 0; i < rates.size(); ++i) {
        people[i] = municipality_sizes[i].total / total;
        adults[i] = initial * municipality_sizes[i].adults / total;
        children[i] = initial * people[i] - adults[i];
    }

    // the kinds with a rate are taken out of the adults, or the children
    auto const cut = [&](std::vector<double>& from, Kind kind,
                         bool schizophrenia, Level level, auto const& rate) {
        std::vector<double> weights(rates.size());
        auto const& base = kind == Kind::child_patient ? children : adults;
        std::vector<double> const bases = base;
        for (std::size_t i = 0; i < rates.size(); ++i) {
            double const size = initial * municipality_sizes[i].adults / total;
            weights[i] = kind == Kind::child_patient
                             ? bases[i] * rate(rates[i])
                             : size * rate(rates[i]) * stocks.overall;
            weights[i] = std::min(weights[i], from[i]);
            from[i] -= weights[i];
        }
        this->add(kind, schizophrenia, level, weights);
    };
    for (std::size_t level = 5; level-- > 0;) {
        for (bool const schizophrenia : {true, false}) {
            cut(adults, Kind::dual, schizophrenia, static_cast<Level>(level),
                [&](auto const& r) {
                    double const f2 = schizophrenia_at(r, level);
                    return r.overlap / 1000 * stocks.dual *
                           r.overlap_levels[level] *
                           (schizophrenia ? f2 : 1 - f2);
                });
        }
    }
    for (std::size_t level = 5; level-- > 0;) {
        cut(adults, Kind::recipient, false, static_cast<Level>(level),
            [&](auto const& r) {
                return r.recipients_only / 1000 * stocks.recipient *
                       model::levels_of_recipients[level];
            });
    }
    auto const patients_only = [](LocalRates const& r) {
        return (r.psychiatry - r.overlap) / 1000;
    };
    for (bool const schizophrenia : {true, false}) {
        double const f2 = stocks.schizophrenia_chronic;
        cut(adults, Kind::chronic, schizophrenia, Level::other,
            [&](auto const& r) {
                return patients_only(r) * stocks.chronic_share *
                       stocks.chronic * (schizophrenia ? f2 : 1 - f2);
            });
    }
    for (bool const schizophrenia : {true, false}) {
        double const f2 = stocks.schizophrenia_episodic;
        cut(adults, Kind::episodic, schizophrenia, Level::other,
            [&](auto const& r) {
                return patients_only(r) * (1 - stocks.chronic_share) * span /
                       stocks.episode_years * (schizophrenia ? f2 : 1 - f2);
            });
    }
    cut(children, Kind::child_patient, false, Level::other, [&](auto const& r) {
        return stocks.child_share * patients_only(r) / 0.0242;
    });
    this->add(Kind::child, false, Level::other, children);
    this->add(Kind::adult, false, Level::other, adults);
    auto const share_of_people = [&](double share) {
        auto weights = people;
        for (auto& weight : weights) {
            weight *= share;
        }
        return weights;
    };
    this->add(Kind::newborn, false, Level::other,
              share_of_people(initial * years.count() * model::births_a_year));
    this->add(
        Kind::arrival, false, Level::other,
        share_of_people(initial * years.count() * model::arrivals_a_year));
    this->add(Kind::visitor, false, Level::other,
              share_of_people(model::visitors));

    double upper = 0;
    for (auto& cell : cells_) {
        upper += cell.share;
        cell.upper = upper;
    }
    for (auto& cell : cells_) {
        cell.upper /= upper;
    }
}

void Strata::add(Kind kind, bool schizophrenia, reference::Level level,
                 std::vector<double> const& weights)
{
    Cell cell{kind, schizophrenia, level, 0, 0, {}};
    for (double const weight : weights) {
        cell.share += weight;
        cell.municipalities.push_back(cell.share);
    }
    if (cell.share <= 0) {
        return;
    }
    for (auto& bound : cell.municipalities) {
        bound /= cell.share;
    }
    cells_.push_back(std::move(cell));
}

Archetype Strata::operator()(std::int64_t number) const
{
    double const place = place_of(seed_, number);
    auto cell = std::upper_bound(
        cells_.begin(), cells_.end(), place,
        [](double value, Cell const& c) { return value < c.upper; });
    if (cell == cells_.end()) {  // the last bound is 1 but for rounding
        --cell;
    }
    double const lower = cell == cells_.begin() ? 0.0 : std::prev(cell)->upper;
    double const within = (place - lower) / (cell->upper - lower);
    auto const& bounds = cell->municipalities;
    auto const found =
        std::upper_bound(bounds.begin(), std::prev(bounds.end()), within);
    Archetype archetype;
    archetype.number = number;
    archetype.kind = cell->kind;
    archetype.schizophrenia = cell->schizophrenia;
    archetype.level = cell->level;
    archetype.home = reference::MunicipalityIndex(found - bounds.begin());
    double const first = found == bounds.begin() ? 0.0 : *std::prev(found);
    archetype.severity =
        std::clamp((within - first) / (*found - first), 0.0, 1.0);
    Random random{seed_, number, Stream::archetype};
    archetype.phase = random.uniform();
    archetype.belonging = random.uniform();
    archetype.attendance = random.uniform();
    return archetype;
}

}  // namespace samspil::synthetic
