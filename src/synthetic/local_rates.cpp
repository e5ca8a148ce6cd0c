#include "synthetic/local_rates.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "reference/clusters.hpp"
#include "synthetic/model.hpp"
#include "synthetic/municipality_sizes.hpp"
#include "synthetic/rate_tools.hpp"

namespace samspil::synthetic {
namespace {

using reference::municipalities;

//! Ærø: few recipients, most of whom live elsewhere (table 1.1's lowest) [set].
constexpr int code_of_aeroe = 492;
//! Below this many adults extremes would never be seen in a sample.
constexpr double small_municipality_adults = 20000;
constexpr double small_cluster_adults = 140000;

/*!
 * Scale a rate within each region until its mean, weighted, is the region's.
 */
void scale_to_regions(std::vector<LocalRates>& rates,
                      std::function<double&(LocalRates&)> const& rate,
                      std::function<double(LocalRates const&)> const& weight,
                      double model::RegionRates::*target)
{
    for (auto const& region : model::region_rates) {
        double sum = 0;
        double weights = 0;
        for (std::size_t i = 0; i < rates.size(); ++i) {
            if (municipalities[i].region == region.code) {
                sum += weight(rates[i]) * rate(rates[i]);
                weights += weight(rates[i]);
            }
        }
        for (std::size_t i = 0; i < rates.size(); ++i) {
            if (municipalities[i].region == region.code) {
                rate(rates[i]) *= region.*target * weights / sum;
            }
        }
    }
}

//! Patients and the overlap group: municipalities from 10 to 33 %.
void set_psychiatry(std::vector<LocalRates>& rates)
{
    std::vector<double> noises;
    std::vector<bool> is_small;
    for (std::size_t i = 0; i < rates.size(); ++i) {
        noises.push_back(noise(municipalities[i].code, Trait::overlap_share));
        is_small.push_back(municipality_sizes[i].adults <
                           small_municipality_adults);
    }
    auto const rank = ranks(noises, is_small);
    auto const overlap_of_psychiatry = [&](double exponent) {
        for (std::size_t i = 0; i < rates.size(); ++i) {
            double const share = model::lowest_overlap_of_psychiatry +
                                 (model::highest_overlap_of_psychiatry -
                                  model::lowest_overlap_of_psychiatry) *
                                     std::pow(rank[i], exponent);
            double const relative =
                0.85 + 0.30 * noise(municipalities[i].code, Trait::psychiatry);
            // where few of the patients get services there are more patients
            rates[i].psychiatry =
                relative * std::pow(model::overlap_of_psychiatry / share, 0.5);
            rates[i].overlap = rates[i].psychiatry * share;
        }
        auto const unscaled = rates;
        scale_to_regions(
            rates, [](auto& r) -> double& { return r.overlap; },
            [](auto const& r) { return r.adults; },
            &model::RegionRates::overlap_per_1000);
        double patients = 0;
        double overlap = 0;
        for (std::size_t i = 0; i < rates.size(); ++i) {
            rates[i].psychiatry *= rates[i].overlap / unscaled[i].overlap;
            patients += rates[i].adults * rates[i].psychiatry;
            overlap += rates[i].adults * rates[i].overlap;
        }
        return overlap / patients;
    };
    overlap_of_psychiatry(solve_falling(model::overlap_of_psychiatry, 0.2, 5,
                                        overlap_of_psychiatry));
}

//! Recipients, diagnoses and levels of the overlap group.
void set_overlap_group(std::vector<LocalRates>& rates)
{
    auto const overlap = [](auto const& r) { return r.adults * r.overlap; };
    for (std::size_t i = 0; i < rates.size(); ++i) {
        auto const code = municipalities[i].code;
        // the inverse of overlap of recipients, so that sums add up
        rates[i].recipients_only =
            0.80 + 0.40 * noise(code, Trait::of_recipients);
        rates[i].schizophrenia =
            0.80 + 0.40 * noise(code, Trait::schizophrenia);
        rates[i].overlap_levels[3] =
            0.70 + 0.60 * noise(code, Trait::residential);
    }
    scale_to_regions(
        rates, [](auto& r) -> double& { return r.schizophrenia; }, overlap,
        &model::RegionRates::schizophrenia);
    scale_to_regions(
        rates, [](auto& r) -> double& { return r.overlap_levels[3]; }, overlap,
        &model::RegionRates::residential);
    for (auto const& region : model::region_rates) {
        double sum = 0;
        double weights = 0;
        for (std::size_t i = 0; i < rates.size(); ++i) {
            if (municipalities[i].region == region.code) {
                sum += overlap(rates[i]) * rates[i].recipients_only;
                weights += overlap(rates[i]);
            }
        }
        double const others = 1 / region.of_recipients - 1;
        for (std::size_t i = 0; i < rates.size(); ++i) {
            if (municipalities[i].region == region.code) {
                rates[i].recipients_only *=
                    rates[i].overlap * others * weights / sum;
            }
        }
    }
    for (std::size_t i = 0; i < rates.size(); ++i) {
        auto const code = municipalities[i].code;
        auto& levels = rates[i].overlap_levels;
        double const residential =
            std::min(levels[3] * model::stocks.residential, 0.75);
        levels[4] = residential * model::long_term_of_residential;
        levels[3] = residential - levels[4];
        levels[1] =
            model::overlap_in_activity * (0.5 + noise(code, Trait::activity));
        levels[0] = model::overlap_in_other * (0.5 + noise(code, Trait::other));
        levels[2] = 1 - residential - levels[1] - levels[0];
    }
}

//! Table 1.1: recipients whose municipalities agree.
void set_agreements(std::vector<LocalRates>& rates)
{
    double recipients_sum = 0;
    for (auto const& r : rates) {
        recipients_sum += r.adults * (r.overlap + r.recipients_only);
    }
    auto const mean = [&](double LocalRates::*rate) {
        double sum = 0;
        for (auto const& r : rates) {
            sum += r.adults * (r.overlap + r.recipients_only) * r.*rate;
        }
        return sum / recipients_sum;
    };
    double const span = model::highest_acting_is_residence - 0.55;
    auto const residence = [&](double exponent) {
        for (std::size_t i = 0; i < rates.size(); ++i) {
            auto const code = municipalities[i].code;
            double const drawn = noise(code, Trait::residence);
            rates[i].acting_is_residence =
                code == code_of_aeroe
                    ? model::lowest_acting_is_residence
                    : model::highest_acting_is_residence -
                          span * std::pow(drawn, 1 / exponent);
        }
        return mean(&LocalRates::acting_is_residence);
    };
    residence(
        solve_falling(model::acting_is_residence + model::residence_allowance,
                      0.05, 5, residence));
    auto const paying = [&](double exponent) {
        for (std::size_t i = 0; i < rates.size(); ++i) {
            double const drawn = noise(municipalities[i].code, Trait::paying);
            rates[i].acting_is_paying =
                1 - (1 - model::lowest_acting_is_paying) *
                        std::pow(drawn, 1 / exponent);
        }
        return mean(&LocalRates::acting_is_paying);
    };
    paying(solve_falling(model::acting_is_paying, 0.05, 5, paying));
}

//! Readmissions: by cluster; a municipality in two takes the first.
void set_readmissions(std::vector<LocalRates>& rates)
{
    std::vector<double> noises;
    std::vector<double> adults(reference::clusters.size());
    for (auto const& member : reference::cluster_members) {
        auto const i =
            reference::find_municipality(member.municipality).index();
        double const share = member.half == reference::Half::none ? 1 : 0.5;
        adults[member.cluster] += share * municipality_sizes[i].adults;
    }
    std::vector<bool> is_small;
    for (std::size_t c = 0; c < reference::clusters.size(); ++c) {
        noises.push_back(noise(c, Trait::readmission));
        is_small.push_back(adults[c] < small_cluster_adults);
    }
    auto const rank = ranks(noises, is_small);
    auto const members = reference::cluster_members;
    for (auto member = members.rbegin(); member != members.rend(); ++member) {
        double const share =
            model::lowest_readmission +
            (model::highest_readmission - model::lowest_readmission) *
                std::pow(rank[member->cluster], 1.4);
        auto& places =
            rates[reference::find_municipality(member->municipality).index()]
                .readmission;
        if (member->half != reference::Half::syd) {
            places[0] = share;
        }
        if (member->half != reference::Half::byen) {
            places[1] = share;
        }
    }
    auto const bornholm = reference::find_municipality(400).index();
    rates[reference::find_municipality(reference::code_of_christiansoe).index()]
        .readmission = rates[bornholm].readmission;
}

}  // namespace

std::vector<LocalRates> make_local_rates()
{
    std::vector<LocalRates> rates(municipalities.size());
    double const adults = std::accumulate(
        municipality_sizes.begin(), municipality_sizes.end(), 0.0,
        [](double sum, auto const& size) { return sum + size.adults; });
    for (std::size_t i = 0; i < rates.size(); ++i) {
        rates[i].adults = municipality_sizes[i].adults / adults;
    }
    set_psychiatry(rates);
    set_overlap_group(rates);
    set_agreements(rates);
    set_readmissions(rates);
    return rates;
}

}  // namespace samspil::synthetic
