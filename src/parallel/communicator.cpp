#include "parallel/communicator.hpp"

#include <mpi.h>

#include <algorithm>
#include <limits>
#include <numeric>

#include "base/contract.hpp"
#include "base/error.hpp"
#include "parallel/mpi_call.hpp"

namespace samspil::parallel {
namespace {

//! Elements that a reduction sends at once: well below INT_MAX, and so many
//! that latency does not matter.
constexpr std::size_t reduce_chunk = std::size_t{1} << 22;

int to_count(std::size_t value)
{
    if (value > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        throw base::Error(
            "a message between ranks is larger than MPI allows (2 GiB)");
    }
    return static_cast<int>(value);
}

std::vector<int> displacements(std::vector<int> const& counts)
{
    std::vector<int> result(counts.size(), 0);
    std::size_t total = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        result[i] = to_count(total);
        total += static_cast<std::size_t>(counts[i]);
    }
    static_cast<void>(to_count(total));
    return result;
}

std::int64_t all_reduce(std::int64_t value, MPI_Op operation)
{
    std::int64_t result = 0;
    SAMSPIL_MPI_CALL(MPI_Allreduce(&value, &result, 1, MPI_INT64_T, operation,
                                   MPI_COMM_WORLD));
    return result;
}

}  // namespace

Communicator Communicator::world()
{
    Communicator result;
    result.is_null_ = false;
    SAMSPIL_MPI_CALL(MPI_Comm_rank(MPI_COMM_WORLD, &result.rank_));
    SAMSPIL_MPI_CALL(MPI_Comm_size(MPI_COMM_WORLD, &result.size_));
    return result;
}

void Communicator::barrier() const
{
    if (!is_null_) {
        SAMSPIL_MPI_CALL(MPI_Barrier(MPI_COMM_WORLD));
    }
}

std::int64_t Communicator::sum(std::int64_t value) const
{
    return is_null_ ? value : all_reduce(value, MPI_SUM);
}

std::int64_t Communicator::min(std::int64_t value) const
{
    return is_null_ ? value : all_reduce(value, MPI_MIN);
}

std::int64_t Communicator::max(std::int64_t value) const
{
    return is_null_ ? value : all_reduce(value, MPI_MAX);
}

std::string Communicator::broadcast(std::string const& text, int root) const
{
    if (is_null_) {
        return text;
    }
    auto size = static_cast<std::int64_t>(text.size());
    SAMSPIL_MPI_CALL(MPI_Bcast(&size, 1, MPI_INT64_T, root, MPI_COMM_WORLD));
    std::string result = rank_ == root ? text : std::string();
    result.resize(static_cast<std::size_t>(size));
    SAMSPIL_MPI_CALL(MPI_Bcast(result.data(), to_count(result.size()), MPI_CHAR,
                               root, MPI_COMM_WORLD));
    return result;
}

std::vector<std::string> Communicator::gather(std::string const& text) const
{
    if (is_null_) {
        return {text};
    }
    int const size = to_count(text.size());
    std::vector<int> sizes(static_cast<std::size_t>(size_));
    SAMSPIL_MPI_CALL(MPI_Gather(&size, 1, MPI_INT, sizes.data(), 1, MPI_INT, 0,
                                MPI_COMM_WORLD));
    auto const offsets = displacements(sizes);
    std::string all;
    if (is_root()) {
        all.resize(std::accumulate(sizes.begin(), sizes.end(), std::size_t{0},
                                   [](std::size_t sum, int next) {
                                       return sum +
                                              static_cast<std::size_t>(next);
                                   }));
    }
    SAMSPIL_MPI_CALL(MPI_Gatherv(text.data(), size, MPI_CHAR, all.data(),
                                 sizes.data(), offsets.data(), MPI_CHAR, 0,
                                 MPI_COMM_WORLD));
    std::vector<std::string> result;
    if (is_root()) {
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            result.push_back(all.substr(static_cast<std::size_t>(offsets[i]),
                                        static_cast<std::size_t>(sizes[i])));
        }
    }
    return result;
}

void Communicator::reduce_sum(std::span<std::int64_t> counts, int root) const
{
    if (is_null_) {
        return;
    }
    bool const is_target = rank_ == root;
    for (std::size_t begin = 0; begin < counts.size(); begin += reduce_chunk) {
        auto const chunk = counts.subspan(
            begin, std::min(reduce_chunk, counts.size() - begin));
        SAMSPIL_MPI_CALL(MPI_Reduce(is_target ? MPI_IN_PLACE : chunk.data(),
                                    is_target ? chunk.data() : nullptr,
                                    to_count(chunk.size()), MPI_INT64_T,
                                    MPI_SUM, root, MPI_COMM_WORLD));
    }
}

void Communicator::combine_bits(std::span<std::uint64_t> words) const
{
    if (is_null_) {
        return;
    }
    for (std::size_t begin = 0; begin < words.size(); begin += reduce_chunk) {
        auto const chunk =
            words.subspan(begin, std::min(reduce_chunk, words.size() - begin));
        SAMSPIL_MPI_CALL(MPI_Allreduce(MPI_IN_PLACE, chunk.data(),
                                       to_count(chunk.size()), MPI_UINT64_T,
                                       MPI_BOR, MPI_COMM_WORLD));
    }
}

std::vector<std::size_t> Communicator::exchange_sizes(
    Outgoing const& outgoing) const
{
    SAMSPIL_EXPECT(outgoing.size() == static_cast<std::size_t>(size_));
    std::vector<int> sent;
    sent.reserve(outgoing.size());
    for (auto const& message : outgoing) {
        sent.push_back(to_count(message.size()));
    }
    std::vector<int> received(outgoing.size());
    SAMSPIL_MPI_CALL(MPI_Alltoall(sent.data(), 1, MPI_INT, received.data(), 1,
                                  MPI_INT, MPI_COMM_WORLD));
    return {received.begin(), received.end()};
}

//! Sends and receives in the callers' memory, without a copy. Empty messages
//! are not sent.
void Communicator::exchange_bytes(Outgoing const& outgoing,
                                  std::vector<std::size_t> const& sizes,
                                  std::span<std::byte> arrived) const
{
    constexpr int tag = 0;
    std::vector<MPI_Request> requests;
    requests.reserve(2 * sizes.size());
    for (int source = 0; source < size_; ++source) {
        auto const size = sizes[static_cast<std::size_t>(source)];
        auto const message = arrived.first(size);
        arrived = arrived.subspan(size);
        if (source == rank_) {
            auto const& own = outgoing[static_cast<std::size_t>(rank_)];
            std::copy(own.begin(), own.end(), message.begin());
        } else if (size > 0) {
            SAMSPIL_MPI_CALL(MPI_Irecv(message.data(), to_count(size), MPI_BYTE,
                                       source, tag, MPI_COMM_WORLD,
                                       &requests.emplace_back()));
        }
    }
    for (int step = 1; step < size_;
         ++step) {  // so that not all send to rank 0 first
        int const target = (rank_ + step) % size_;
        auto const& message = outgoing[static_cast<std::size_t>(target)];
        if (!message.empty()) {
            SAMSPIL_MPI_CALL(MPI_Isend(message.data(), to_count(message.size()),
                                       MPI_BYTE, target, tag, MPI_COMM_WORLD,
                                       &requests.emplace_back()));
        }
    }
    SAMSPIL_MPI_CALL(MPI_Waitall(to_count(requests.size()), requests.data(),
                                 MPI_STATUSES_IGNORE));
}

}  // namespace samspil::parallel
