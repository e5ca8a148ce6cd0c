#include "synthetic/person_ids.hpp"

#include "base/contract.hpp"
#include "synthetic/random.hpp"

namespace samspil::synthetic {
namespace {

//! Ids: 18 "days" x 12 months x 100 years x 10,000.
constexpr std::uint64_t id_count = 18ULL * 12 * 100 * 10'000;
constexpr int id_half_bits = 14;  //!< 2^28 > id_count
static_assert(max_persons < static_cast<std::int64_t>(id_count));

}  // namespace

PersonIds::PersonIds(std::uint64_t seed)
    : scramble_(mix64(seed) + 1, id_half_bits)
{
}

PersonId PersonIds::operator()(std::int64_t number) const
{
    SAMSPIL_EXPECT(number >= 0 && number < max_persons);
    // cycle walking: the bijection is repeated until it lands among the ids
    auto value = static_cast<std::uint64_t>(number);
    do {
        value = scramble_(value);
    } while (value >= id_count);
    constexpr std::uint64_t of_month =
        1'000'000;  // 10,000 for each of 100 years
    auto const day = 41 + value / (12 * of_month);
    auto const month = 1 + value / of_month % 12;
    auto rest = (day * 100 + month) * 1'000'000 + value % 1'000'000;
    PersonId id;
    for (auto place = id.rbegin(); place != id.rend(); ++place) {
        *place = static_cast<char>('0' + rest % 10);
        rest /= 10;
    }
    return id;
}

}  // namespace samspil::synthetic
