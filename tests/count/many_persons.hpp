#pragma once

#include <string>

#include "support/store_builder.hpp"

namespace samspil::count::test {

using namespace samspil::test;

/*!
 * A store of many persons who count in every cube; more than a thread takes
 * at once.
 */
inline StoreBuilder many_persons(int persons)
{
    constexpr std::array<int, 6> codes{101, 147, 851, 530, 0, 411};
    constexpr std::array<char const*, 5> services{"1.8.1", "1.8.2", "1.12.0.2",
                                                  "1.4", "1.3.1"};
    auto const code = [&](int i) {
        return codes.at(static_cast<std::size_t>(i) % codes.size());
    };
    StoreBuilder store;
    for (int i = 0; i < persons; ++i) {
        PersonBuilder person;
        person.born(std::to_string(1930 + i % 85) + "-03-01")
            .has_sex(static_cast<reference::Sex>(i % 3));
        if (i % 7 != 0) {
            person.always_lives_in(code(i), i % 11);
        }
        if (i % 41 == 0) {
            person.died(std::to_string(2019 + i % 4) + "-06-01");
        }
        std::string const year = std::to_string(2018 + i % 5);
        if (i % 3 != 0) {
            records::ContactTraits traits;
            traits.type = static_cast<reference::ContactType>(i % 4 % 3);
            traits.acute = i % 2 == 0;
            traits.psychiatric_specialty = true;
            traits.action_group =
                static_cast<reference::DiagnosisGroup>(i % 12);
            person.contact(year + "-02-01 10:00", year + "-02-05 11:00", traits)
                .contact(year + "-02-20 10:00", year + "-02-22 11:00", traits)
                .contact("2022-12-20 10:00", "2022-12-22 11:00", traits);
        }
        if (i % 5 < 2) {
            person.receives(registration(
                services.at(static_cast<std::size_t>(i) % services.size()),
                "2018-03-01", i % 2 == 0 ? "" : year + "-12-01", code(i / 2),
                code(i / 3), static_cast<reference::TargetGroup>(i % 5)));
        }
        store.add(person);
    }
    return store;
}

}  // namespace samspil::count::test
