#include "ingest/contact_filter.hpp"

#include <algorithm>
#include <bit>

namespace samspil::ingest {
namespace {

//! With 4 to 8 bits a contact and a third of the contacts wanted, one or two
//! in a hundred others pass.
constexpr std::int64_t contacts_per_word = 16;
//! 128 MiB at most; beyond 250 million contacts more of them pass.
constexpr std::int64_t most_words = std::int64_t{1} << 24;

}  // namespace

ContactFilter::ContactFilter(std::int64_t expected)
    : words_(std::bit_ceil(static_cast<std::size_t>(std::clamp<std::int64_t>(
          expected / contacts_per_word, 64, most_words))))
{
}

void ContactFilter::share(parallel::Communicator const& ranks)
{
    ranks.combine_bits(words_);
}

}  // namespace samspil::ingest
