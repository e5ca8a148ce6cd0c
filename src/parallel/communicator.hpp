#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

namespace samspil::parallel {

/*!
 * The ranks that work together.
 *
 * A value type. The default constructor makes the null communicator: one rank
 * that makes no MPI calls, so that the program and its unit tests run without
 * mpirun. All operations are collective: every rank calls them, in the same
 * order, outside of OpenMP regions.
 *
 * \throw base::Error from every operation if MPI reports an error.
 */
class Communicator
{
  public:
    //! One rank, no MPI.
    Communicator() = default;
    //! All ranks; MPI must be running (MpiSession).
    static Communicator world();

    int rank() const { return rank_; }
    int size() const { return size_; }
    bool is_root() const { return rank_ == 0; }

    void barrier() const;
    std::int64_t sum(std::int64_t value) const;
    std::int64_t min(std::int64_t value) const;
    std::int64_t max(std::int64_t value) const;
    //! True on all ranks if \p value is true on one.
    bool any(bool value) const { return max(value ? 1 : 0) != 0; }

    //! The text of \p root, on every rank.
    std::string broadcast(std::string const& text, int root = 0) const;
    //! On rank 0 the texts of all ranks, in rank order; on others nothing.
    std::vector<std::string> gather(std::string const& text) const;

    /*!
     * Add up the counts of all ranks element by element, on rank \p root. On
     * the other ranks \p counts stays as it is. Sent in chunks, so that no MPI
     * count exceeds an int.
     */
    void reduce_sum(std::span<std::int64_t> counts, int root = 0) const;

    //! Set on every rank the bits that are set on any. Sent in chunks.
    void combine_bits(std::span<std::uint64_t> words) const;

    /*!
     * Send \p outgoing[r] to rank r, and receive into \p arrived what all
     * ranks sent here, in rank order, in place of what it holds.
     *
     * \pre there is one vector for each rank; a rank sends and receives less
     *      than 2 GiB (callers exchange in rounds of bounded size)
     */
    template <class T>
    void exchange(std::vector<std::vector<T>> const& outgoing,
                  std::vector<T>& arrived) const;
    template <class T>
    std::vector<T> exchange(std::vector<std::vector<T>> const& outgoing) const
    {
        std::vector<T> arrived;
        this->exchange(outgoing, arrived);
        return arrived;
    }

  private:
    using Outgoing = std::vector<std::span<std::byte const>>;

    //! Bytes that each rank sends here.
    std::vector<std::size_t> exchange_sizes(Outgoing const& outgoing) const;
    //! \p arrived: memory for them, in rank order.
    void exchange_bytes(Outgoing const& outgoing,
                        std::vector<std::size_t> const& sizes,
                        std::span<std::byte> arrived) const;

    bool is_null_ = true;  //!< makes no MPI calls
    int rank_ = 0;         //!< this rank
    int size_ = 1;         //!< number of ranks
};

template <class T>
void Communicator::exchange(std::vector<std::vector<T>> const& outgoing,
                            std::vector<T>& arrived) const
{
    static_assert(std::is_trivially_copyable_v<T>);
    if (is_null_) {
        arrived = outgoing.front();
        return;
    }
    Outgoing messages;
    messages.reserve(outgoing.size());
    for (auto const& rows : outgoing) {
        messages.push_back(std::as_bytes(std::span(rows)));
    }
    auto const sizes = this->exchange_sizes(messages);
    arrived.resize(std::accumulate(sizes.begin(), sizes.end(), std::size_t{0}) /
                   sizeof(T));
    this->exchange_bytes(messages, sizes,
                         std::as_writable_bytes(std::span(arrived)));
}

}  // namespace samspil::parallel
