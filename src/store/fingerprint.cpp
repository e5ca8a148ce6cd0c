#include "store/fingerprint.hpp"

#include <algorithm>
#include <cstring>
#include <span>
#include <vector>

#include "base/contract.hpp"
#include "records/hash_text.hpp"
#include "records/keyed_hash.hpp"
#include "store/format.hpp"

namespace samspil::store {
namespace {

//! Fixed and public: the fingerprint identifies a store, it hides nothing.
constexpr records::HashKey fingerprint_key{'f', 'i', 'n', 'g', 'e', 'r',
                                           'p', 'r', 'i', 'n', 't', ' ',
                                           's', 't', 'o', 'r'};

template <class T>
void put(std::vector<std::byte>& out, T const& value)
{
    auto const bytes = std::as_bytes(std::span(&value, 1));
    out.insert(out.end(), bytes.begin(), bytes.end());
}

//! Writes behind \p out; returns the end. This runs millions of times.
template <class T>
std::byte* put(std::byte* out, T const& value)
{
    std::memcpy(out, &value, sizeof(value));
    return out + sizeof(value);
}

template <class T>
std::byte* put_all(std::byte* out, std::span<T const> values)
{
    out = put(out, static_cast<std::uint64_t>(values.size()));
    auto const bytes = std::as_bytes(values);
    return std::copy(bytes.begin(), bytes.end(), out);
}

template <class T>
void put_all(std::vector<std::byte>& out, std::span<T const> values)
{
    put(out, static_cast<std::uint64_t>(values.size()));
    auto const bytes = std::as_bytes(values);
    out.insert(out.end(), bytes.begin(), bytes.end());
}

}  // namespace

void PersonSum::add(records::PersonView const& person)
{
    thread_local std::vector<std::byte> buffer;
    auto const size = 2 * sizeof(base::Day) + 1 + 3 * sizeof(std::uint64_t) +
                      person.residences.size_bytes() +
                      person.contacts.size_bytes() +
                      person.registrations.size_bytes();
    if (buffer.size() < size) {
        buffer.resize(2 * size);
    }
    auto* out = buffer.data();
    out = put(out, person.facts.birth_day);
    out = put(out, person.facts.death_day);
    out = put(out, static_cast<std::uint8_t>(person.facts.sex));
    out = put_all(out, person.residences);
    out = put_all(out, person.contacts);
    out = put_all(out, person.registrations);
    SAMSPIL_ENSURE(out == buffer.data() + size);
    auto const hash = records::keyed_hash(
        fingerprint_key, std::span<std::byte const>(buffer.data(), size));
    high_ += hash.high;
    low_ += hash.low;
    ++persons_;
}

PersonSum& PersonSum::operator+=(PersonSum const& other)
{
    high_ += other.high_;
    low_ += other.low_;
    persons_ += other.persons_;
    return *this;
}

PersonSum PersonSum::from_sums(records::Hash128 const& sums,
                               std::int64_t persons)
{
    PersonSum sum;
    sum.high_ = sums.high;
    sum.low_ = sums.low;
    sum.persons_ = persons;
    return sum;
}

std::string fingerprint(PersonSum const& persons, base::Years const& years,
                        base::Minute observation_end)
{
    std::vector<std::byte> bytes;
    put(bytes, persons.high());
    put(bytes, persons.low());
    put(bytes, persons.persons());
    put(bytes, std::int32_t{years.first()});
    put(bytes, std::int32_t{years.last()});
    put(bytes, observation_end);
    put_all(bytes, std::span<char const>(format_version));
    return records::to_hex(records::keyed_hash(
        fingerprint_key, std::span<std::byte const>(bytes)));
}

}  // namespace samspil::store
