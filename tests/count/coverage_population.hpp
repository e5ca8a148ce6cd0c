#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <random>
#include <string_view>
#include <vector>

#include "store/shard_file.hpp"
#include "support/store_builder.hpp"

namespace samspil::count::test {

using namespace samspil::test;

/*!
 * A finite population whose true figures can be counted, and stores of
 * persons drawn from it.
 *
 * Whatever can be is common, a tenth or more of what it is a share of: few
 * categories, many deaths, since intervals of rare events are too narrow. What
 * belongs together sticks to persons: the ill have many contacts and come
 * back, most contacts of a person have one diagnosis, services run for years.
 */
class CoveragePopulation
{
  public:
    static constexpr base::Years years{2021, 2022};

    explicit CoveragePopulation(int persons)
    {
        for (int i = 0; i < persons; ++i) {
            persons_.push_back(this->make_person());
        }
    }

    //! Everybody once: what is true.
    store::Manifest write_all(std::filesystem::path const& folder)
    {
        std::size_t next = 0;
        return this->write(folder, persons_.size(), 0, [&] { return next++; });
    }

    /*!
     * \p count persons, each drawn among all; nobody's key is that of another
     * sample.
     *
     * \param sample from 1.
     */
    store::Manifest write_sample(std::filesystem::path const& folder,
                                 std::size_t count, std::size_t sample)
    {
        std::mt19937_64 draw(sample);
        return this->write(folder, count, sample * count,
                           [&] { return draw() % persons_.size(); });
    }

  private:
    using Random = std::mt19937;

    bool is_likely(unsigned percent) { return random_() % 100 < percent; }
    template <class T, std::size_t N>
    T const& one_of(std::array<T, N> const& values)
    {
        return values[random_() % N];
    }

    //! Up to so many days, in whole minutes.
    int some_days(unsigned most)
    {
        return static_cast<int>(random_() % (most * base::minutes_per_day));
    }
    //! A place, or the other one, so often.
    int maybe_elsewhere(int place, unsigned percent)
    {
        return is_likely(percent) ? home_code + away_code - place : place;
    }

    PersonBuilder make_person()
    {
        // Three age groups, each with many of everything (M9.12).
        constexpr std::array<std::string_view, 3> births{
            "1992-06-01", "1972-06-01", "1952-06-01"};
        constexpr std::array<std::string_view, 8> deaths{
            "2021-12-20", "2022-12-20", "", "", "", "", "", ""};
        PersonBuilder person(years);
        person.born(one_of(births))
            .died(one_of(deaths))
            .has_sex(is_likely(50) ? reference::Sex::male
                                   : reference::Sex::female);
        int const home = maybe_elsewhere(home_code, 40);
        person.always_lives_in(home);
        person.lives_in(2022, maybe_elsewhere(home, 20));
        if (is_likely(55)) {
            return person;  // a resident without activity
        }
        if (is_likely(70)) {
            this->add_contacts(person);
        }
        if (is_likely(65)) {
            this->add_services(person, home);
        }
        return person;
    }

    void add_contacts(PersonBuilder& person)
    {
        using reference::DiagnosisGroup;
        constexpr std::array groups{DiagnosisGroup::f1, DiagnosisGroup::f2,
                                    DiagnosisGroup::f3, DiagnosisGroup::f4,
                                    DiagnosisGroup::none};
        auto const group = one_of(groups);
        bool const is_ill = is_likely(40);
        auto const death = person.view().facts.death_day;
        for (int year = years.first(); year <= years.last(); ++year) {
            auto const begin = base::start_of(base::first_day_of(year));
            if (base::date_of(begin) > death || is_likely(20)) {
                continue;
            }
            auto start = begin + some_days(60);
            auto count = 1 + random_() % (is_ill ? 9 : 3);
            // All end before December, when people die (M1.3).
            for (; count > 0 && start < begin + 300 * base::minutes_per_day;
                 --count) {
                auto const contact = this->make_contact(
                    start, is_likely(75) ? group : one_of(groups), is_ill);
                person.contact(contact.start, contact.end, contact.traits);
                start = contact.end + base::minutes_per_day +
                        some_days(is_ill ? 35 : 70);
            }
        }
    }

    struct MadeContact
    {
        base::Minute start;
        base::Minute end;
        records::ContactTraits traits;
    };

    MadeContact make_contact(base::Minute start,
                             reference::DiagnosisGroup group, bool is_ill)
    {
        using reference::ContactType;
        records::ContactTraits traits;
        traits.psychiatric_specialty = true;
        traits.action_group = group;
        if (is_likely(is_ill ? 55 : 25)) {
            traits.acute = is_likely(is_ill ? 70 : 40);
            return {start,
                    start + base::minutes_per_day + some_days(is_ill ? 25 : 8),
                    traits};
        }
        traits.type =
            one_of(std::array{ContactType::physical, ContactType::out_contact,
                              ContactType::virtual_contact});
        return {start, start + 60, traits};
    }

    void add_services(PersonBuilder& person, int home)
    {
        using reference::TargetGroup;
        constexpr std::array<std::string_view, 5> services{
            "1.8.1", "1.8.2", "1.12.0.2", "1.4", "1.3"};
        // Three of five run in both years, one in the first, one in the last.
        constexpr std::array<std::array<std::string_view, 2>, 5> times{
            {{"2020-03-01", ""},
             {"2020-03-01", ""},
             {"2020-03-01", ""},
             {"2020-03-01", "2021-10-01"},
             {"2022-02-01", ""}}};
        auto const& [start, end] = one_of(times);
        int const acting = maybe_elsewhere(home, 20);
        int const paying = maybe_elsewhere(acting, 25);
        auto const target_group = one_of(std::array{
            TargetGroup::mental, TargetGroup::cognitive, TargetGroup::social});
        for (int count = is_likely(40) ? 2 : 1; count > 0; --count) {
            auto value = registration(one_of(services), start, end, acting,
                                      paying, target_group);
            value.end = std::min(value.end, person.view().facts.death_day);
            if (value.start <= value.end) {
                person.receives(value);
            }
        }
    }

    template <class Next>
    store::Manifest write(std::filesystem::path const& folder,
                          std::size_t count, std::size_t first_number,
                          Next const& next)
    {
        std::vector<records::Hash128> keys;
        for (std::size_t i = 0; i < count; ++i) {
            keys.push_back(person_key(first_number + i));
        }
        std::sort(keys.begin(), keys.end());
        store::Shard shard(years.residence_count());
        for (auto const& key : keys) {
            shard.append(key, persons_[next()].view());
        }
        store::Manifest manifest;
        manifest.years = years;
        manifest.observation_end = years.end();
        auto const file = folder / store::shard_file_name(0);
        std::filesystem::remove(file);
        store::write_shard(file, shard);
        manifest.shards.push_back(
            {store::shard_file_name(0), static_cast<std::int64_t>(count),
             static_cast<std::int64_t>(shard.contacts.size()),
             static_cast<std::int64_t>(shard.registrations.size()),
             store::seal_of(file)});
        return manifest;
    }

    static constexpr int home_code = 851;
    static constexpr int away_code = 461;

    Random random_{5489};                 //!< what the population is made by
    std::vector<PersonBuilder> persons_;  //!< the population
};

}  // namespace samspil::count::test
