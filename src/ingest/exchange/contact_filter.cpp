#include "ingest/exchange/contact_filter.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <bit>
#include <new>

namespace samspil::ingest {
namespace {

//! With 3 to 5 bits for each contact that there can be, and a third of them
//! wanted, one to three in a hundred others pass; a larger filter would be in
//! no cache.
constexpr std::int64_t contacts_per_word = 24;
//! 128 MiB at most; beyond 400 million contacts more of them pass.
constexpr std::int64_t most_words = std::int64_t{1} << 24;
constexpr std::size_t huge_page = std::size_t{2} << 20U;

}  // namespace

ContactFilter::ContactFilter(std::int64_t expected)
{
    auto const count =
        std::bit_ceil(static_cast<std::size_t>(std::clamp<std::int64_t>(
            expected / contacts_per_word, 64, most_words)));
    auto const bytes = count * sizeof(std::uint64_t);
    auto const page = std::min(bytes, huge_page);  // both powers of two
    memory_.reset(static_cast<std::uint64_t*>(std::aligned_alloc(page, bytes)));
    if (memory_ == nullptr) {
        throw std::bad_alloc();
    }
    ::madvise(memory_.get(), bytes, MADV_HUGEPAGE);  // only a wish
    words_ = {memory_.get(), count};
    std::fill(words_.begin(), words_.end(), 0);
}

void ContactFilter::share(parallel::Communicator const& ranks)
{
    ranks.combine_bits(words_);
}

}  // namespace samspil::ingest
