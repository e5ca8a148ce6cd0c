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
 * Which contacts are wanted, but for a few too many (a Bloom filter): most
 * diagnoses and visits are of other contacts and need not be sent, kept and
 * sorted.
 *
 * Three bits in one 64-bit word stand for a contact. Several threads may add
 * at once, and ask at once, but not both. It asks for huge pages: where a bit
 * lies is random, and with small ones each would be looked up in the page
 * tables first.
 */
class ContactFilter
{
  public:
    //! \p expected: how many contacts there are at most, as far as is known.
    explicit ContactFilter(std::int64_t expected);

    void add(records::Hash128 const& contact)
    {
        std::atomic_ref<std::uint64_t> word(words_[this->place_of(contact)]);
        auto const bits = bits_of(contact);
        if ((word.load(std::memory_order_relaxed) & bits) != bits) {
            word.fetch_or(bits, std::memory_order_relaxed);
        }
    }

    //! Collective: what one rank added is known to all.
    void share(parallel::Communicator const& ranks);

    //! False only if it was not added.
    bool may_hold(records::Hash128 const& contact) const
    {
        auto const bits = bits_of(contact);
        return (words_[this->place_of(contact)] & bits) == bits;
    }

    //! Ask for the memory that may_hold() will look at: it is nowhere near.
    void prepare(records::Hash128 const& contact) const
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
        auto const place = [&](unsigned shift) {
            return std::uint64_t{1} << (contact.low >> shift & 63U);
        };
        return place(46) | place(52) | place(58);
    }

    struct Free
    {
        void operator()(std::uint64_t* memory) const { std::free(memory); }
    };

    std::unique_ptr<std::uint64_t[], Free> memory_;
    std::span<std::uint64_t> words_;  //!< a power of two
};

}  // namespace samspil::ingest
