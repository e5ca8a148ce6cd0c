#include "method/interventions/municipality_agreement.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "support/person_builder.hpp"

namespace samspil::method::municipality_agreement_test {
namespace {

using test::municipality;
using test::registration;

constexpr YearBounds years({2018, 2022});
constexpr int in_2020 = 2;

MunicipalityAgreement agreement(
    std::vector<records::Registration> const& registrations, int acting,
    int residence)
{
    return municipality_agreement(registrations, municipality(acting),
                                  municipality(residence), years, in_2020);
}

//! \p agreeing: acting–paying, acting–residence, paying–residence.
MunicipalityAgreement counts(int observations,
                             std::array<std::int32_t, 3> agreeing)
{
    return {observations, agreeing};
}

TEST(M8_Agreement, OneObservationWhereAllAgree)
{
    EXPECT_EQ(
        agreement({registration("1.1", "2020-01-01", "", 751, 751)}, 751, 751),
        counts(1, {1, 1, 1}));
}

TEST(M8_Agreement, EachPairAgreesByItself)
{
    auto const of = [](int acting, int paying, int residence) {
        return agreement(
            {registration("1.1", "2020-01-01", "", acting, paying)}, acting,
            residence);
    };

    EXPECT_EQ(of(751, 751, 461), counts(1, {1, 0, 0}));
    EXPECT_EQ(of(751, 461, 751), counts(1, {0, 1, 0}));
    EXPECT_EQ(of(751, 461, 461), counts(1, {0, 0, 1}));
    EXPECT_EQ(of(751, 461, 101), counts(1, {0, 0, 0}));
}

TEST(M8_Agreement, EachDistinctPayingMunicipalityIsAnObservation)
{
    EXPECT_EQ(agreement({registration("1.1", "2020-01-01", "", 751, 751),
                         registration("1.4", "2020-01-01", "", 751, 751),
                         registration("1.4", "2020-02-01", "", 751, 461)},
                        751, 751),
              counts(2, {1, 2, 1}));
}

TEST(M8_Agreement, AMissingPayingCodeIsOneValueThatAgreesWithNothing)
{
    EXPECT_EQ(agreement({registration("1.1", "2020-01-01", "", 751, 0),
                         registration("1.4", "2020-01-01", "", 751, 999)},
                        751, 0),
              counts(1, {0, 0, 0}));
}

TEST(M8_Agreement, OnlyRegistrationsOfThePersonsActingMunicipality)
{
    EXPECT_EQ(agreement({registration("1.1", "2020-01-01", "", 751, 751),
                         registration("1.4", "2020-01-01", "", 461, 461)},
                        751, 751),
              counts(1, {1, 1, 1}));
}

TEST(M8_Agreement, OnlyRegistrationsWithADayInTheYear)
{
    EXPECT_EQ(
        agreement({registration("1.1", "2019-01-01", "2019-12-31", 751, 101),
                   registration("1.1", "2019-01-01", "2020-01-01", 751, 147),
                   registration("1.1", "2020-12-31", "", 751, 151),
                   registration("1.1", "2021-01-01", "", 751, 153)},
                  751, 0),
        counts(2, {0, 0, 0}));
}

TEST(M8_Agreement, NoneIfNoRegistrationOfTheYearNamesIt)
{
    // M6.1 took the municipality from a registration that ended in 2019
    EXPECT_EQ(
        agreement({registration("1.1", "2019-01-01", "2020-12-31", 751, 751),
                   registration("1.1", "2019-06-01", "2019-06-30", 851, 851)},
                  851, 751),
        counts(0, {0, 0, 0}));
}

TEST(M8_Agreement, NoneWithoutAnActingMunicipality)
{
    EXPECT_EQ(agreement({registration("1.1", "2020-01-01", "", 0, 0)}, 0, 0),
              counts(0, {0, 0, 0}));
}

}  // namespace
}  // namespace samspil::method::municipality_agreement_test
