#include "synthetic/local_rates.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "reference/clusters.hpp"
#include "synthetic/model.hpp"
#include "synthetic/municipality_sizes.hpp"

namespace samspil::synthetic::local_rates_test {
namespace {

class LocalRatesTest : public ::testing::Test
{
  protected:
    //! The mean of a rate, weighted; over a region or the country (0).
    template <class Rate, class Weight>
    double mean(Rate const& rate, Weight const& weight, int region = 0) const
    {
        double sum = 0;
        double weights = 0;
        for (std::size_t i = 0; i < rates_.size(); ++i) {
            if (region == 0 || reference::municipalities[i].region == region) {
                sum += weight(rates_[i]) * rate(rates_[i]);
                weights += weight(rates_[i]);
            }
        }
        return sum / weights;
    }

    static double adults(LocalRates const& r) { return r.adults; }
    static double overlap(LocalRates const& r) { return r.adults * r.overlap; }
    static double recipients(LocalRates const& r)
    {
        return r.adults * (r.overlap + r.recipients_only);
    }

    std::vector<LocalRates> rates_ = make_local_rates();
};

TEST_F(LocalRatesTest, StandInTheOrderOfTheMunicipalities)
{
    ASSERT_EQ(rates_.size(), reference::municipalities.size());
    for (std::size_t i = 0; i < rates_.size(); ++i) {
        EXPECT_EQ(municipality_sizes[i].code,
                  reference::municipalities[i].code);
    }
}

TEST_F(LocalRatesTest, HitTheCountryAndTheRegions)
{
    double const psychiatry =
        mean([](auto const& r) { return r.psychiatry; }, adults);
    double const overlaps =
        mean([](auto const& r) { return r.overlap; }, adults);

    EXPECT_NEAR(overlaps / psychiatry, 0.193, 1e-6);
    for (auto const& region : model::region_rates) {
        EXPECT_NEAR(mean([](auto const& r) { return r.schizophrenia; }, overlap,
                         region.code),
                    region.schizophrenia, 1e-9);
        double const all =
            mean([](auto const& r) { return r.overlap + r.recipients_only; },
                 adults, region.code);
        double const both =
            mean([](auto const& r) { return r.overlap; }, adults, region.code);
        EXPECT_NEAR(both / all, region.of_recipients, 1e-9);
    }
}

TEST_F(LocalRatesTest, SpreadOverMunicipalitiesAsPublished)
{
    std::vector<double> shares;
    for (auto const& r : rates_) {
        shares.push_back(r.overlap / r.psychiatry);
    }

    auto const [low, high] = std::minmax_element(shares.begin(), shares.end());

    EXPECT_NEAR(*low, 0.10, 0.01);
    EXPECT_NEAR(*high, 0.33, 0.015);
}

TEST_F(LocalRatesTest, SpreadReadmissionsOverClustersAsPublished)
{
    std::set<double> shares;
    for (auto const& r : rates_) {
        shares.insert(r.readmission[0]);
    }

    EXPECT_NEAR(*shares.begin(), 0.17, 0.01);
    EXPECT_NEAR(*shares.rbegin(), 0.43, 0.025);
    EXPECT_GE(shares.size(), 12U);
}

TEST_F(LocalRatesTest, SpreadAgreementsAsTable11)
{
    auto const by_residence = [](auto const& a, auto const& b) {
        return a.acting_is_residence < b.acting_is_residence;
    };
    auto const by_payer = [](auto const& a, auto const& b) {
        return a.acting_is_paying < b.acting_is_paying;
    };
    auto const residence =
        std::minmax_element(rates_.begin(), rates_.end(), by_residence);
    auto const payer =
        std::minmax_element(rates_.begin(), rates_.end(), by_payer);

    EXPECT_NEAR(residence.first->acting_is_residence, 0.167, 1e-9);
    EXPECT_NEAR(residence.second->acting_is_residence, 0.947, 0.01);
    EXPECT_NEAR(payer.first->acting_is_paying, 0.918, 0.01);
    EXPECT_NEAR(payer.second->acting_is_paying, 1.0, 0.01);
    EXPECT_NEAR(
        mean([](auto const& r) { return r.acting_is_residence; }, recipients),
        0.868, 0.05);
}

TEST_F(LocalRatesTest, AreSharesThatAddUp)
{
    for (auto const& r : rates_) {
        EXPECT_NEAR(std::accumulate(r.overlap_levels.begin(),
                                    r.overlap_levels.end(), 0.0),
                    1, 1e-9);
        for (double const level : r.overlap_levels) {
            EXPECT_GT(level, 0);
        }
        EXPECT_GT(r.schizophrenia, 0);
        EXPECT_LT(r.schizophrenia, 0.8);
        EXPECT_GT(r.recipients_only, 0);
        for (double const readmission : r.readmission) {
            EXPECT_GE(readmission, 0);
            EXPECT_LT(readmission, 0.5);
        }
    }
}

}  // namespace
}  // namespace samspil::synthetic::local_rates_test
