#include "store/shard.hpp"

#include <limits>

#include "base/contract.hpp"
#include "base/error.hpp"

namespace samspil::store {
namespace {

template <class T>
std::int64_t size_in_bytes(std::vector<T> const& column)
{
    return static_cast<std::int64_t>(column.size() * sizeof(T));
}

std::uint32_t to_offset(std::size_t size)
{
    if (size > std::numeric_limits<std::uint32_t>::max()) {
        throw base::Error(
            "a shard holds more than 4 billion rows: use more "
            "shards (--shards)");
    }
    return static_cast<std::uint32_t>(size);
}

}  // namespace

Shard::Shard(int residence_count)
    : contact_offsets{0},
      registration_offsets{0},
      residence_count_(residence_count)
{
}

void Shard::clear()
{
    keys.clear();
    birth_days.clear();
    death_days.clear();
    sexes.clear();
    residences.clear();
    contact_offsets.assign(1, 0);
    contacts.clear();
    registration_offsets.assign(1, 0);
    registrations.clear();
}

std::int64_t Shard::bytes() const
{
    return size_in_bytes(keys) + size_in_bytes(birth_days) +
           size_in_bytes(death_days) + size_in_bytes(sexes) +
           size_in_bytes(residences) + size_in_bytes(contact_offsets) +
           size_in_bytes(contacts) + size_in_bytes(registration_offsets) +
           size_in_bytes(registrations);
}

void Shard::append(records::Hash128 const& key,
                   records::PersonView const& person)
{
    SAMSPIL_EXPECT(keys.empty() || keys.back() < key);
    SAMSPIL_EXPECT(person.residences.size() ==
                   static_cast<std::size_t>(residence_count_));
    keys.push_back(key);
    birth_days.push_back(person.facts.birth_day);
    death_days.push_back(person.facts.death_day);
    sexes.push_back(static_cast<std::uint8_t>(person.facts.sex));
    residences.insert(residences.end(), person.residences.begin(),
                      person.residences.end());
    contacts.insert(contacts.end(), person.contacts.begin(),
                    person.contacts.end());
    contact_offsets.push_back(to_offset(contacts.size()));
    registrations.insert(registrations.end(), person.registrations.begin(),
                         person.registrations.end());
    registration_offsets.push_back(to_offset(registrations.size()));
}

}  // namespace samspil::store
