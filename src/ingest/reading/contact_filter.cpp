#include "ingest/reading/contact_filter.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <bit>
#include <new>

namespace samspil::ingest {
namespace {

//! This gives 3 to 5 bits to each expected contact. Where a third of the
//! contacts is added, one to three in a hundred of the others pass. A larger
//! filter would not fit into any cache.
constexpr std::int64_t contacts_per_word = 24;
//! At most 128 MiB; with more than 400 million contacts, more others pass.
constexpr std::int64_t max_words = std::int64_t{1} << 24;
constexpr std::size_t huge_page = std::size_t{2} << 20U;

}  // namespace

ContactFilter::ContactFilter(std::int64_t expected)
{
    auto const count = std::bit_ceil(static_cast<std::size_t>(
        std::clamp<std::int64_t>(expected / contacts_per_word, 64, max_words)));
    auto const bytes = count * sizeof(std::uint64_t);
    auto const page = std::min(bytes, huge_page);  // both powers of two
    memory_.reset(static_cast<std::uint64_t*>(std::aligned_alloc(page, bytes)));
    if (memory_ == nullptr) {
        throw std::bad_alloc();
    }
    ::madvise(memory_.get(), bytes,
              MADV_HUGEPAGE);  // without it, it is only slower
    words_ = {memory_.get(), count};
    std::fill(words_.begin(), words_.end(), 0);
}

void ContactFilter::share(parallel::Communicator const& ranks)
{
    ranks.combine_bits(words_);
}

}  // namespace samspil::ingest
