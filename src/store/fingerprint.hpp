#pragma once

#include <cstdint>
#include <string>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "records/hash128.hpp"
#include "records/person.hpp"

namespace samspil::store {

/*!
 * The sum over a store's persons that its fingerprint is made from.
 *
 * Each person's stored facts, residences, contacts and registrations are
 * hashed to 128 bits (SipHash with a fixed public key), and the hashes are
 * added up. The sum does not depend on the order of persons: therefore row
 * order, ranks, shards and the key of the person ids do not change it
 * (contract: the store).
 */
class PersonSum
{
  public:
    void add(records::PersonView const& person);
    PersonSum& operator+=(PersonSum const& other);

    std::uint64_t high() const { return high_; }
    std::uint64_t low() const { return low_; }
    std::int64_t persons() const { return persons_; }
    //! A sum again from its numbers, as sent between ranks.
    static PersonSum from_sums(records::Hash128 const& sums,
                               std::int64_t persons);

  private:
    std::uint64_t high_ = 0;    //!< sum of the hashes' first halves
    std::uint64_t low_ = 0;     //!< sum of the hashes' second halves
    std::int64_t persons_ = 0;  //!< persons added
};

//! The fingerprint of persons, years, observation end and the store's format
//! version: 32 hexadecimal digits.
std::string fingerprint(PersonSum const& persons, base::Years const& years,
                        base::Minute observation_end);

}  // namespace samspil::store
