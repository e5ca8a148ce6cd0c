#pragma once

#include <array>
#include <random>
#include <string_view>
#include <vector>

#include "records/scenario.hpp"
#include "reference/diagnosis_groups.hpp"
#include "support/person_builder.hpp"

/*!
 * Persons and scenarios drawn at random, near the limits of the rules.
 */
namespace samspil::test {

using Random = std::mt19937;

template <class T, std::size_t N>
T one_of(Random& random, std::array<T, N> const& values)
{
    return values[random() % N];
}

inline bool is_likely(Random& random, unsigned percent)
{
    return random() % 100 < percent;
}

//! A person who is now and then in everything; \p years of the builder.
inline PersonBuilder random_person(Random& random, base::Years years)
{
    using reference::ContactType;
    constexpr std::array<std::string_view, 8> births{
        "2000-12-31", "2001-01-01", "2001-01-02", "2002-01-01",
        "1999-01-01", "1990-05-05", "1950-06-01", "1934-01-02"};
    constexpr std::array<int, 5> places{101, 147, 411, 751, 530};
    constexpr std::array<std::string_view, 8> services{
        "1.8.1", "1.12.0.1", "1.8.2", "1.12.0.2",
        "1.4",   "1.1",      "1.3",   "1.13.4"};
    constexpr std::array<int, 9> gaps{0,   1,   239,  240,      241,
                                      242, 360, 1440, 30 * 1440};
    constexpr std::array<int, 9> lengths{0,   60,  239,  690,      719,
                                         720, 721, 1440, 40 * 1440};

    PersonBuilder person(years);
    person.born(one_of(random, births))
        .has_sex(random() % 2 == 0 ? reference::Sex::male
                                   : reference::Sex::female);
    for (int year = years.first(); year <= years.last() + 1; ++year) {
        if (is_likely(random, 85)) {
            person.lives_in(year,
                            is_likely(random, 5) ? 0 : one_of(random, places),
                            static_cast<int>(random() % 11));
        }
    }
    if (is_likely(random, 15)) {
        person.died("2020-07-01");
    }
    auto instant = base::start_of(day("2018-10-01")) +
                   static_cast<int>(random() % (800 * 1440));
    for (auto count = random() % 9; count > 0 && instant < years.end();
         --count) {
        records::ContactTraits traits;
        traits.type = one_of(
            random, std::array{ContactType::physical, ContactType::physical,
                               ContactType::physical, ContactType::out_contact,
                               ContactType::virtual_contact});
        traits.acute = is_likely(random, 40);
        traits.psychiatric_specialty = is_likely(random, 60);
        traits.action_group =
            static_cast<reference::DiagnosisGroup>(random() % 12);
        traits.secondary_groups =
            is_likely(random, 30)
                ? static_cast<std::uint16_t>(1U << (random() % 11))
                : std::uint16_t{0};
        traits.date_only = is_likely(random, 8);
        auto const end =
            traits.date_only ? instant : instant + one_of(random, lengths);
        person.contact(instant, end, traits);
        instant = end + one_of(random, gaps);
    }
    for (auto count = random() % 5; count > 0; --count) {
        auto value =
            registration(one_of(random, services), "2019-01-01", "",
                         is_likely(random, 10) ? 0 : one_of(random, places),
                         is_likely(random, 10) ? 0 : one_of(random, places),
                         static_cast<reference::TargetGroup>(random() % 5));
        value.start = day("2018-06-01") + static_cast<int>(random() % 900);
        if (is_likely(random, 75)) {
            value.end = value.start + static_cast<int>(random() % 400);
        }
        person.receives(value);
    }
    return person;
}

//! Any value of any key.
inline records::Scenario random_scenario(Random& random)
{
    using namespace records;
    Scenario result;
    result.min_age = one_of(random, std::array{18, 18, 19, 25});
    result.municipality = static_cast<MunicipalityBasis>(random() % 3);
    result.municipality_join = static_cast<MunicipalityJoin>(random() % 2);
    result.municipality_days = static_cast<MunicipalityDays>(random() % 2);
    result.contact_scope = static_cast<ContactScope>(random() % 2);
    result.stay_chain = static_cast<StayChain>(random() % 2);
    result.stay_gap_hours = *Hours::parse(one_of(
        random, std::array<std::string_view, 4>{"4", "0", "4.02", "24"}));
    result.inpatient_hours = *Hours::parse(
        one_of(random, std::array<std::string_view, 3>{"12", "11.5", "24"}));
    result.readmission_days = one_of(random, std::array{30, 0, 29, 90});
    result.diagnosis_basis = static_cast<DiagnosisBasis>(random() % 2);
    result.diagnosis_lookback_years = one_of(random, std::array{0, 1, 10});
    return result;
}

}  // namespace samspil::test
