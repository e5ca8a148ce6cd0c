#pragma once

#include <cstdint>
#include <string>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "records/person.hpp"

namespace samspil::store {

/*!
 * What a store's fingerprint is made from: a sum over its persons.
 *
 * Each person's stored facts, residences, contacts and registrations are
 * hashed to 128 bits (SipHash with a fixed public key); the hashes are added
 * up. The sum does not depend on the order of persons, so neither on row
 * order, ranks, shards nor the key of the person ids (contract: the store).
 */
class PersonSum
{
  public:
    void add(records::PersonView const& person);
    PersonSum& operator+=(PersonSum const& other);

    std::uint64_t high() const { return high_; }
    std::uint64_t low() const { return low_; }
    std::int64_t persons() const { return persons_; }
    //! From parts that were sent between ranks.
    static PersonSum from_parts(std::uint64_t high, std::uint64_t low,
                                std::int64_t persons);

  private:
    std::uint64_t high_ = 0;    //!< sum of the hashes' first halves
    std::uint64_t low_ = 0;     //!< sum of the hashes' second halves
    std::int64_t persons_ = 0;  //!< persons added
};

//! 32 hexadecimal digits: the persons, years, observation end and the
//! store's format version.
std::string fingerprint(PersonSum const& persons, base::Years const& years,
                        base::Minute observation_end);

}  // namespace samspil::store
