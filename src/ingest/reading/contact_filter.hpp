#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <span>

#include "parallel/communicator.hpp"
#include "records/keyed_hash.hpp"

namespace samspil::ingest {

/*!
 * A set of contacts that says yes for all its members and, rarely, for others
 * (a Bloom filter).
 *
 * A contact sets three bits in one 64-bit word. Several threads may add at the
 * same time, or ask at the same time, but not both. The filter asks the system
 * for huge pages: words are looked up in random order, and with small pages
 * each would first need a look into the page tables.
 */
class ContactFilter
{
  public:
    //! \p expected: an estimate of how many contacts the registers have.
    explicit ContactFilter(std::int64_t expected);

    void add(records::Hash128 const& contact)
    {
        std::atomic_ref<std::uint64_t> word(words_[this->place_of(contact)]);
        auto const bits = bits_of(contact);
        if ((word.load(std::memory_order_relaxed) & bits) != bits) {
            word.fetch_or(bits, std::memory_order_relaxed);
        }
    }

    //! Collective: afterwards every rank's filter has what any rank added.
    void share(parallel::Communicator const& ranks);

    //! False only for contacts that were not added.
    bool may_hold(records::Hash128 const& contact) const
    {
        auto const bits = bits_of(contact);
        return (words_[this->place_of(contact)] & bits) == bits;
    }

    //! Load the word that add() or may_hold() will need into the cache.
    void prefetch(records::Hash128 const& contact) const
    {
        __builtin_prefetch(&words_[this->place_of(contact)]);
    }

  private:
    std::size_t place_of(records::Hash128 const& contact) const
    {
        return contact.low & (words_.size() - 1);
    }
    static std::uint64_t bits_of(records::Hash128 const& contact)
    {
        auto const bit = [&](unsigned shift) {
            return std::uint64_t{1} << (contact.low >> shift & 63U);
        };
        return bit(46) | bit(52) | bit(58);
    }

    struct Free
    {
        void operator()(std::uint64_t* memory) const { std::free(memory); }
    };

    std::unique_ptr<std::uint64_t[], Free> memory_;
    std::span<std::uint64_t> words_;  //!< their number is a power of two
};

}  // namespace samspil::ingest
