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
 * A value type. Constructed by default it is the null communicator: one rank
 * that makes no MPI calls, so that the program and its unit tests run without
 * mpirun. All operations are collective: every rank calls them, in the same
 * order, outside of OpenMP regions.
 *
 * \throw base::Error from every operation if MPI reports a fault.
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
    //! True on all ranks if it is on one.
    bool any(bool value) const { return max(value ? 1 : 0) != 0; }

    //! \p root's text, on every rank.
    std::string broadcast(std::string const& text, int root = 0) const;
    //! Every rank's text, in rank order; empty but on rank 0.
    std::vector<std::string> gather(std::string const& text) const;

    /*!
     * Add up counts of all ranks element by element, on rank \p root;
     * elsewhere the values are left as they were. Sent in chunks, so that no MPI count
     * exceeds an int.
     */
    void reduce_sum(std::span<std::int64_t> counts, int root = 0) const;

    //! The bits that are set on any rank, on every rank. Sent in chunks.
    void combine_bits(std::span<std::uint64_t> words) const;

    /*!
     * Send \p outgoing[r] to rank r and receive what the others sent here,
     * in rank order, in place of what \p arrived holds.
     *
     * \pre one vector a rank; callers exchange in rounds of bounded size: in
     *      one round a rank sends and receives less than 2 GiB.
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

    //! Bytes that each rank will send here.
    std::vector<std::size_t> exchange_sizes(Outgoing const& outgoing) const;
    //! \p arrived: room for them, in rank order.
    void exchange_bytes(Outgoing const& outgoing,
                        std::vector<std::size_t> const& sizes,
                        std::span<std::byte> arrived) const;

    bool is_null_ = true;  //!< no MPI
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
    Outgoing parts;
    parts.reserve(outgoing.size());
    for (auto const& part : outgoing) {
        parts.push_back(std::as_bytes(std::span(part)));
    }
    auto const sizes = this->exchange_sizes(parts);
    arrived.resize(std::accumulate(sizes.begin(), sizes.end(), std::size_t{0}) /
                   sizeof(T));
    this->exchange_bytes(parts, sizes,
                         std::as_writable_bytes(std::span(arrived)));
}

}  // namespace samspil::parallel
