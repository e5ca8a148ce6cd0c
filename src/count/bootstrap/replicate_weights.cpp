#include "count/bootstrap/replicate_weights.hpp"

#include <algorithm>

#include "base/contract.hpp"
#include "base/vector_clones.hpp"
#include "count/bootstrap/philox.hpp"

namespace samspil::count {
namespace {

//! The highest bit of the counters, so that persons and profiles never share
//! random numbers. The other bits count replicates.
enum class Stream : std::uint32_t
{
    persons = 0,
    profiles = 1U << 31U
};

constexpr std::size_t counters = draws_at_once / 4;

/*!
 * Draws the numbers of draws_at_once replicates; replicate
 * draws_at_once · group is the first.
 *
 * The seed is the generator's key, and 96 bits of \p id are in its counters.
 */
SAMSPIL_VECTOR_CLONES
void draw_uniform(std::uint64_t seed, Stream stream, records::Hash128 const& id,
                  std::int64_t group, UniformNumbers& numbers)
{
    constexpr std::uint64_t low_half = 0xFFFFFFFFU;
    Philox::Words<counters> words;
    auto const first = static_cast<std::uint64_t>(group) * counters;
    for (std::size_t i = 0; i < counters; ++i) {
        words[0][i] = (first + i) | static_cast<std::uint64_t>(stream);
        words[1][i] = id.low & low_half;
        words[2][i] = id.high & low_half;
        words[3][i] = id.high >> 32U;
    }
    Philox::draw(words, {static_cast<std::uint32_t>(seed),
                         static_cast<std::uint32_t>(seed >> 32U)});
    for (std::size_t word = 0; word < words.size(); ++word) {
        for (std::size_t i = 0; i < counters; ++i) {
            numbers[word * counters + i] =
                static_cast<std::uint32_t>(words[word][i]);
        }
    }
}

template <class Weight>
void draw_weights(ReplicateRange const& range, Stream stream,
                  records::Hash128 const& id, PoissonTable const& table,
                  std::span<Weight> weights)
{
    SAMSPIL_EXPECT(weights.size() == static_cast<std::size_t>(range.count()));
    constexpr auto at_once = static_cast<std::int64_t>(draws_at_once);
    UniformNumbers uniform;
    PoissonNumbers numbers;
    for (auto replicate = range.begin; replicate < range.end;) {
        auto const group = replicate / at_once;
        draw_uniform(range.seed, stream, id, group, uniform);
        table.draw(uniform, numbers);
        auto const end = std::min(range.end, (group + 1) * at_once);
        std::transform(
            numbers.begin() + replicate % at_once,
            numbers.begin() + (end - 1) % at_once + 1,
            weights.begin() + (replicate - range.begin),
            [](std::int32_t number) { return static_cast<Weight>(number); });
        replicate = end;
    }
}

PoissonTable const& poisson_one()
{
    static PoissonTable const table(1);
    SAMSPIL_EXPECT(table.greatest() == max_person_weight);
    return table;
}

}  // namespace

void draw_person_weights(ReplicateRange const& range,
                         records::Hash128 const& person,
                         std::span<std::uint8_t> weights)
{
    draw_weights(range, Stream::persons, person, poisson_one(), weights);
}

void draw_profile_weights(ReplicateRange const& range,
                          records::Hash128 const& profile,
                          PoissonTable const& table,
                          std::span<std::int32_t> weights)
{
    draw_weights(range, Stream::profiles, profile, table, weights);
}

void draw_profile_weights(ReplicateRange const& range,
                          records::Hash128 const& profile,
                          PoissonTable const& table,
                          std::span<std::uint8_t> weights)
{
    SAMSPIL_EXPECT(table.greatest() <= max_byte_weight);
    draw_weights(range, Stream::profiles, profile, table, weights);
}

}  // namespace samspil::count
