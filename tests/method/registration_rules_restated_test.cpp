// The rules on registrations, said again as slowly and plainly as
// the method says them, against the fast ones on random persons.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "method/interventions/municipality_agreement.hpp"
#include "method/interventions/municipality_voter.hpp"
#include "method/interventions/recipient_finder.hpp"
#include "support/person_builder.hpp"
#include "support/thorough.hpp"

namespace samspil::method::registration_rules_restated_test {
namespace {

using records::Registration;
using reference::MunicipalityIndex;
using reference::no_municipality;
using reference::TargetGroup;

base::Years const run(2019, 2021);
YearBounds const years(run);

int below(std::mt19937_64& engine, int bound)
{
    return static_cast<int>(engine() % static_cast<std::uint64_t>(bound));
}

//! Few services, municipalities and dates, so that ties are frequent.
std::vector<Registration> random_registrations(std::mt19937_64& engine)
{
    std::vector<Registration> registrations;
    int const count = below(engine, 7);
    for (int i = 0; i < count; ++i) {
        Registration registration;
        int const year = 2018 + below(engine, 5);
        registration.start = base::first_day_of(year) + below(engine, 5) - 2;
        registration.end = below(engine, 4) == 0
                               ? base::no_day
                               : registration.start +
                                     below(engine, 6) * below(engine, 2) +
                                     below(engine, 3) * 365;
        constexpr std::array<std::uint8_t, 6> services{0, 1, 1, 4, 5, 12};
        registration.service =
            services[static_cast<std::size_t>(below(engine, 6))];
        registration.target_group = static_cast<TargetGroup>(below(engine, 5));
        auto const any_municipality = [&engine] {
            int const drawn = below(engine, 5);
            return drawn == 4 ? no_municipality : MunicipalityIndex(drawn);
        };
        registration.acting = any_municipality();
        registration.paying = any_municipality();
        registrations.push_back(registration);
    }
    std::sort(registrations.begin(), registrations.end());
    return registrations;
}

bool runs_on(Registration const& registration, base::Day day)
{
    return registration.start <= day && day <= registration.end;
}

int days_in_year(Registration const& registration, int y)
{
    int days = 0;
    for (auto day = years.first_day(y); day <= years.last_day(y); ++day) {
        days += runs_on(registration, day) ? 1 : 0;
    }
    return days;
}

//! M5.3 to M5.5.
RecipientYear restated_recipient(std::vector<Registration> const& all, int y)
{
    RecipientYear result;
    std::vector<Registration> in_year;
    for (auto const& registration : all) {
        if (days_in_year(registration, y) > 0) {
            in_year.push_back(registration);
            result.interventions = static_cast<std::uint8_t>(
                result.interventions |
                1U << static_cast<int>(registration.intervention()));
            result.level = std::max(result.level, registration.level());
        }
    }
    std::erase_if(in_year, [&result](Registration const& registration) {
        return registration.level() != result.level;
    });
    if (std::any_of(in_year.begin(), in_year.end(), [](auto const& one) {
            return one.target_group != TargetGroup::unknown;
        })) {
        std::erase_if(in_year, [](Registration const& registration) {
            return registration.target_group == TargetGroup::unknown;
        });
    }
    int most_days = 0;
    for (auto const& registration : in_year) {
        most_days = std::max(most_days, days_in_year(registration, y));
    }
    std::erase_if(in_year, [&](Registration const& registration) {
        return days_in_year(registration, y) != most_days;
    });
    base::Day latest{};
    for (auto const& registration : in_year) {
        latest = std::max(latest, registration.start);
    }
    for (auto const group : {TargetGroup::physical, TargetGroup::social,
                             TargetGroup::cognitive, TargetGroup::mental}) {
        for (auto const& registration : in_year) {
            if (registration.start == latest &&
                registration.target_group == group) {
                result.target_group = group;
            }
        }
    }
    return result;
}

struct Intervention
{
    std::vector<Registration> joined;
    base::Day end{};
    MunicipalityIndex municipality = no_municipality;

    bool runs_on(base::Day day) const
    {
        return joined.front().start <= day && day <= end;
    }
};

//! M6.1.
std::vector<Intervention> restated_join(std::vector<Registration> all, int y,
                                        MunicipalityRules const& rules)
{
    std::erase_if(all, [y](Registration const& registration) {
        return registration.start > years.last_day(y);
    });
    std::map<int, std::vector<Registration>> by_key;
    for (auto const& one : all) {
        by_key[rules.join == records::MunicipalityJoin::service
                   ? one.service
                   : static_cast<int>(one.intervention())]
            .push_back(one);
    }
    std::vector<Intervention> interventions;
    for (auto& [key, registrations] : by_key) {
        std::stable_sort(registrations.begin(), registrations.end(),
                         [](auto const& a, auto const& b) {
                             return std::tie(a.start, a.end) <
                                    std::tie(b.start, b.end);
                         });
        bool is_open = false;
        for (auto const& one : registrations) {
            if (!is_open || one.start >= interventions.back().end) {
                interventions.emplace_back();
            }
            is_open = true;
            auto& open = interventions.back();
            open.end =
                open.joined.empty() ? one.end : std::max(open.end, one.end);
            open.joined.push_back(one);
        }
    }
    for (auto& intervention : interventions) {
        using Rank = std::tuple<base::Day, base::Day, MunicipalityIndex>;
        std::vector<Rank> ranks;
        for (auto const& one : intervention.joined) {
            auto const code = rules.basis == records::MunicipalityBasis::acting
                                  ? one.acting
                                  : one.paying;
            if (code != no_municipality) {
                ranks.emplace_back(one.start, one.end, code);
            }
        }
        if (!ranks.empty()) {
            intervention.municipality =
                std::get<2>(*std::max_element(ranks.begin(), ranks.end()));
        }
    }
    return interventions;
}

//! M6.2, M6.3, M6.5.
MunicipalityVote restated_vote(std::vector<Registration> const& all, int y,
                               MunicipalityRules const& rules)
{
    MunicipalityVote result;
    std::map<MunicipalityIndex, int> days;
    std::map<MunicipalityIndex, base::Day> latest_start;
    std::set<std::pair<MunicipalityIndex, base::Day>> dates;
    for (auto const& intervention : restated_join(all, y, rules)) {
        auto const code = intervention.municipality;
        bool has_day = false;
        for (auto day = years.first_day(y); day <= years.last_day(y); ++day) {
            if (!intervention.runs_on(day)) {
                continue;
            }
            has_day = true;
            bool const is_new = dates.insert({code, day}).second;
            bool const counts =
                is_new || rules.days == records::MunicipalityDays::sum;
            days[code] += counts ? 1 : 0;
        }
        if (has_day) {
            auto const start = intervention.joined.front().start;
            auto const found = latest_start.try_emplace(code, start).first;
            found->second = std::max(found->second, start);
            result.invalid_interventions += code == no_municipality ? 1 : 0;
        }
    }
    days.erase(no_municipality);
    for (auto const& [code, count] : days) {
        auto const best = result.municipality;
        if (best == no_municipality ||
            std::pair(count, latest_start[code]) >
                std::pair(days[best], latest_start[best])) {
            result.municipality = code;
        }
    }
    return result;
}

//! M8, municipality_agreement.
MunicipalityAgreement restated_agreement(std::vector<Registration> const& all,
                                         MunicipalityIndex acting,
                                         MunicipalityIndex residence, int y)
{
    std::set<MunicipalityIndex> paying;
    for (auto const& one : all) {
        if (days_in_year(one, y) > 0 && acting != no_municipality &&
            one.acting == acting) {
            paying.insert(one.paying);
        }
    }
    MunicipalityAgreement result;
    for (auto const code : paying) {
        ++result.observations;
        result.agreeing[0] += code == acting ? 1 : 0;
        result.agreeing[1] += acting == residence ? 1 : 0;
        result.agreeing[2] +=
            code == residence && code != no_municipality ? 1 : 0;
    }
    return result;
}

constexpr int persons = test::is_thorough ? 2000 : 200;

TEST(RestatedRegistrationRules, Recipients)
{
    std::mt19937_64 engine(1);
    RecipientFinder const find_received(run);
    for (int i = 0; i < persons; ++i) {
        auto const registrations = random_registrations(engine);
        std::vector<RecipientYear> received(3);
        find_received(registrations, received);
        for (int y = 0; y < run.count(); ++y) {
            ASSERT_EQ(received[static_cast<std::size_t>(y)],
                      restated_recipient(registrations, y));
        }
    }
}

TEST(RestatedRegistrationRules, VotesUnderEveryScenario)
{
    using records::MunicipalityBasis;
    using records::MunicipalityDays;
    using records::MunicipalityJoin;
    for (auto const basis :
         {MunicipalityBasis::acting, MunicipalityBasis::paying}) {
        for (auto const join :
             {MunicipalityJoin::service, MunicipalityJoin::intervention}) {
            for (auto const days :
                 {MunicipalityDays::sum, MunicipalityDays::calendar}) {
                std::mt19937_64 engine(2);
                MunicipalityRules const rules{basis, join, days};
                MunicipalityVoter vote(run, rules);
                for (int i = 0; i < persons / 4; ++i) {
                    auto const registrations = random_registrations(engine);
                    std::vector<MunicipalityVote> votes(3);
                    vote(registrations, votes);
                    for (int y = 0; y < run.count(); ++y) {
                        ASSERT_EQ(votes[static_cast<std::size_t>(y)],
                                  restated_vote(registrations, y, rules));
                    }
                }
            }
        }
    }
}

TEST(RestatedRegistrationRules, Agreement)
{
    std::mt19937_64 engine(3);
    for (int i = 0; i < persons; ++i) {
        auto const registrations = random_registrations(engine);
        auto const any_municipality = [&engine] {
            int const drawn = below(engine, 4);
            return drawn == 3 ? no_municipality : MunicipalityIndex(drawn);
        };
        auto const acting = any_municipality();
        auto const residence = any_municipality();
        for (int y = 0; y < run.count(); ++y) {
            ASSERT_EQ(municipality_agreement(registrations, acting, residence,
                                             years, y),
                      restated_agreement(registrations, acting, residence, y));
        }
    }
}

}  // namespace
}  // namespace samspil::method::registration_rules_restated_test
