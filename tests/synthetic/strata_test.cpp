#include "synthetic/strata.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "synthetic/municipality_sizes.hpp"

namespace samspil::synthetic::strata_test {
namespace {

constexpr base::Years years{2018, 2022};

TEST(Strata, GivesEveryMunicipalityItsShareToWithinAFew)
{
    auto const rates = make_local_rates();
    constexpr std::int64_t persons = 100'000;
    double total = 0;
    for (auto const& size : municipality_sizes) {
        total += size.total;
    }
    for (std::uint64_t const seed : {1U, 2U}) {
        Strata const draw{seed, years, rates};
        std::array<int, municipality_sizes.size()> counts{};
        for (std::int64_t number = 0; number < persons; ++number) {
            ++counts[draw(number).home.index()];
        }
        for (std::size_t i = 0; i < counts.size(); ++i) {
            double const expected =
                municipality_sizes[i].total / total * persons;
            // a simple random draw would stray by the root of the number
            EXPECT_NEAR(counts[i], expected, 12 + 0.01 * expected)
                << municipality_sizes[i].code;
        }
    }
}

TEST(Strata, SpreadsRanksEvenlyWithinAKind)
{
    auto const rates = make_local_rates();
    Strata const draw{3, years, rates};
    double severity = 0;
    double phase = 0;
    int patients = 0;

    for (std::int64_t number = 0; number < 200'000; ++number) {
        auto const archetype = draw(number);
        ASSERT_GE(archetype.severity, 0);
        ASSERT_LE(archetype.severity, 1);
        if (archetype.kind == Kind::dual) {
            severity += archetype.severity;
            phase += archetype.phase;
            ++patients;
        }
    }

    ASSERT_GT(patients, 1000);
    EXPECT_NEAR(severity / patients, 0.5, 0.02);
    EXPECT_NEAR(phase / patients, 0.5, 0.03);
}

TEST(Strata, GivesLevelsAndSchizophreniaToTheOverlapGroupOnly)
{
    auto const rates = make_local_rates();
    Strata const draw{4, years, rates};

    for (std::int64_t number = 0; number < 50'000; ++number) {
        auto const archetype = draw(number);
        bool const has_services =
            archetype.kind == Kind::dual || archetype.kind == Kind::recipient;
        ASSERT_TRUE(has_services || archetype.level == reference::Level::other);
        ASSERT_TRUE(!archetype.schizophrenia || archetype.kind == Kind::dual ||
                    archetype.kind == Kind::chronic ||
                    archetype.kind == Kind::episodic);
    }
}

}  // namespace
}  // namespace samspil::synthetic::strata_test
