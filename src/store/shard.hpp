#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/civil_time.hpp"
#include "base/contract.hpp"
#include "records/keyed_hash.hpp"
#include "records/person.hpp"

namespace samspil::store {

/*!
 * The persons of one shard, as columns in memory. They are ordered by key
 * while the shard is made, and by PersonOrder in a store.
 *
 * All have a valid birth date (M1.4). Person p's residences begin at
 * residences[p * residence_count]; their contacts are
 * contacts[contact_offsets[p]] up to contacts[contact_offsets[p + 1]], and
 * likewise registrations.
 */
class Shard
{
  public:
    //! Empty; \p residence_count: Years::residence_count().
    explicit Shard(int residence_count);

    //! Removes all persons; the memory is kept.
    void clear();
    std::size_t person_count() const { return birth_days.size(); }
    int residence_count() const { return residence_count_; }
    //! Size of all columns [bytes].
    std::int64_t bytes() const;

    //! The person at a position, as views into the columns.
    records::PersonView person(std::size_t index) const;

    //! Adds a person. \pre the key is greater than that of the last person.
    void append(records::Hash128 const& key, records::PersonView const& person);

    std::vector<records::Hash128> keys;  //!< [person]; may not be loaded
    std::vector<base::Day> birth_days;   //!< [person]
    std::vector<base::Day> death_days;   //!< [person]; no_day: alive
    std::vector<std::uint8_t> sexes;     //!< [person], reference::Sex
    std::vector<reference::ResidenceCode> residences;  //!< [person, 1 January]
    std::vector<std::uint32_t> contact_offsets;        //!< [person + 1]
    std::vector<records::Contact> contacts;            //!< [contact]
    std::vector<std::uint32_t> registration_offsets;   //!< [person + 1]
    std::vector<records::Registration> registrations;  //!< [registration]

  private:
    int residence_count_;  //!< residences of a person
};

inline records::PersonView Shard::person(std::size_t index) const
{
    SAMSPIL_EXPECT(index < this->person_count());
    auto const width = static_cast<std::size_t>(residence_count_);
    auto const first_contact = contact_offsets[index];
    auto const first_registration = registration_offsets[index];
    return {{birth_days[index], death_days[index],
             static_cast<reference::Sex>(sexes[index])},
            std::span(residences).subspan(index * width, width),
            std::span(contacts).subspan(
                first_contact, contact_offsets[index + 1] - first_contact),
            std::span(registrations)
                .subspan(first_registration,
                         registration_offsets[index + 1] - first_registration)};
}

}  // namespace samspil::store
