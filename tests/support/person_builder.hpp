#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/civil_time.hpp"
#include "base/contract.hpp"
#include "base/years.hpp"
#include "records/person.hpp"
#include "reference/municipalities.hpp"
#include "reference/places.hpp"
#include "reference/services.hpp"
#include "support/printers.hpp"

/*!
 * Persons for tests, written as one would write them on paper: dates as
 * "2020-05-10", instants as "2020-05-10 14:00" (24:00 too), official codes.
 */
namespace samspil::test {

inline int number_in(std::string_view text, std::size_t first, std::size_t size)
{
    int number = 0;
    for (char const c : text.substr(first, size)) {
        SAMSPIL_EXPECT(c >= '0' && c <= '9');
        number = number * 10 + (c - '0');
    }
    return number;
}

//! "2020-05-10"; empty: no day.
inline base::Day day(std::string_view text)
{
    if (text.empty()) {
        return base::no_day;
    }
    return base::to_day(number_in(text, 0, 4), number_in(text, 5, 2),
                        number_in(text, 8, 2));
}

//! "2020-05-10 14:00", or "2020-05-10" for 00:00; empty: no instant.
inline base::Minute at(std::string_view text)
{
    if (text.empty()) {
        return base::no_minute;
    }
    int const minute = text.size() == 10 ? 0
                                         : number_in(text, 11, 2) * 60 +
                                               number_in(text, 14, 2);
    return base::start_of(day(text)) + minute;
}

//! Index of an official code; 0 and unknown codes: no municipality.
inline reference::MunicipalityIndex municipality(int code)
{
    return reference::find_municipality(code);
}

//! The place of an official code; København's is Klynge Byen's half.
inline reference::PlaceIndex place(int code)
{
    return reference::place_of(municipality(code));
}

//! The residence code of an official code other than København's.
inline reference::ResidenceCode residence(int code)
{
    return reference::residence_of(place(code));
}

//! A registration of "1.8.1" from a day to a day (empty: ongoing).
inline records::Registration registration(
    std::string_view service, std::string_view start, std::string_view end,
    int acting, int paying = 0,
    reference::TargetGroup target_group = reference::TargetGroup::unknown)
{
    records::Registration result;
    result.service = reference::find_service(service).value();
    result.start = day(start);
    result.end = day(end);
    result.acting = municipality(acting);
    result.paying = municipality(paying);
    result.target_group = target_group;
    return result;
}

//! A person with the columns that a PersonView looks at.
class PersonBuilder
{
  public:
    explicit PersonBuilder(base::Years years = {2018, 2022}) : years_(years)
    {
        facts_.birth_day = day("1970-06-15");
        residences_.assign(static_cast<std::size_t>(years.residence_count()),
                           reference::residence_no_record);
    }

    PersonBuilder& born(std::string_view date)
    {
        facts_.birth_day = day(date);
        return *this;
    }
    PersonBuilder& died(std::string_view date)
    {
        facts_.death_day = day(date);
        return *this;
    }
    PersonBuilder& has_sex(reference::Sex sex)
    {
        facts_.sex = sex;
        return *this;
    }

    //! Residence at 1 January; 0: a record without a valid code. København
    //! without a district has no half.
    PersonBuilder& lives_in(int year, int code, int district = 0)
    {
        auto const found = municipality(code);
        auto residence = reference::residence_invalid;
        if (found == reference::koebenhavn && district == 0) {
            residence = reference::residence_koebenhavn;
        } else if (found == reference::koebenhavn) {
            residence =
                reference::residence_of(reference::place_of_district(district));
        } else if (found != reference::no_municipality) {
            residence = test::residence(code);
        }
        residences_.at(static_cast<std::size_t>(year - years_.first())) =
            residence;
        return *this;
    }
    //! The same residence at every 1 January.
    PersonBuilder& always_lives_in(int code, int district = 0)
    {
        for (int i = 0; i < years_.residence_count(); ++i) {
            lives_in(years_.at(i), code, district);
        }
        return *this;
    }

    PersonBuilder& contact(std::string_view start, std::string_view end,
                           records::ContactTraits const& traits = {})
    {
        contacts_.emplace_back(at(start), at(end), traits);
        return *this;
    }
    PersonBuilder& contact(base::Minute start, base::Minute end,
                           records::ContactTraits const& traits)
    {
        contacts_.emplace_back(start, end, traits);
        return *this;
    }
    //! A visit known by its date only (M4.4).
    PersonBuilder& visit(std::string_view date,
                         records::ContactTraits traits = {})
    {
        traits.date_only = true;
        contacts_.emplace_back(at(date), at(date), traits);
        return *this;
    }
    PersonBuilder& receives(records::Registration const& value)
    {
        registrations_.push_back(value);
        return *this;
    }

    //! In the order of a store; valid while the builder is not changed.
    records::PersonView view() &
    {
        std::sort(contacts_.begin(), contacts_.end());
        std::sort(registrations_.begin(), registrations_.end());
        return {facts_, residences_, contacts_, registrations_};
    }

    base::Years years() const { return years_; }

  private:
    base::Years years_;                                 //!< of the run
    records::PersonFacts facts_;                        //!< M1.6
    std::vector<reference::ResidenceCode> residences_;  //!< [1 January]
    std::vector<records::Contact> contacts_;
    std::vector<records::Registration> registrations_;
};

}  // namespace samspil::test
