#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "records/keyed_hash.hpp"

namespace samspil::ingest {

/*!
 * Sorts rows by their hash, and rows of equal hash by more criteria of \p less.
 *
 * Hashes are spread evenly. So the first bits that rows differ in bring a row
 * close to its place: two counting passes sort by 18 of these bits, then
 * neighbours that agree in them are compared. Rows that are not spread (many
 * without an id) go to std::sort.
 *
 * \param scratch memory of any content; it has any content afterwards.
 * \param hash_of returns a row's hash.
 * \param less    a strict weak order whose first criterion is the hash.
 */
template <class Row, class HashOf, class Less>
void sort_by_hash(std::vector<Row>& rows, std::vector<Row>& scratch,
                  HashOf const& hash_of, Less const& less)
{
    constexpr int bits = 9;  // a pass: its 512 write positions fit the cache
    constexpr std::size_t digits = std::size_t{1} << bits;
    constexpr std::size_t few_rows = 256;
    constexpr std::ptrdiff_t few_neighbours = 24;
    if (rows.size() <= few_rows) {
        std::sort(rows.begin(), rows.end(), less);
        return;
    }

    auto lowest = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t highest = 0;
    for (auto const& row : rows) {
        auto const high = hash_of(row).high;
        lowest = std::min(lowest, high);
        highest = std::max(highest, high);
    }
    auto const width = static_cast<int>(std::bit_width(highest - lowest));
    int const shift = std::max(0, width - 2 * bits);
    auto const place_of = [&](Row const& row) {
        return static_cast<std::size_t>((hash_of(row).high - lowest) >> shift);
    };

    std::array<std::array<std::size_t, digits>, 2> begins{};
    for (auto const& row : rows) {
        auto const place = place_of(row);
        ++begins[0][place % digits];
        ++begins[1][place / digits];
    }
    for (auto& begin : begins) {
        std::size_t sum = 0;
        for (auto& count : begin) {
            sum += std::exchange(count, sum);
        }
    }
    scratch.resize(rows.size());
    for (auto const& row : rows) {
        scratch[begins[0][place_of(row) % digits]++] = row;
    }
    for (auto const& row : scratch) {
        rows[begins[1][place_of(row) / digits]++] = row;
    }

    for (auto begin = rows.begin(); begin != rows.end();) {
        auto const place = place_of(*begin);
        auto end = begin + 1;
        while (end != rows.end() && place_of(*end) == place) {
            ++end;
        }
        if (end - begin > few_neighbours) {
            std::sort(begin, end, less);
        } else {
            for (auto next = begin + 1; next < end; ++next) {
                if (less(*next, *(next - 1))) {
                    auto const row = *next;
                    auto to = next;
                    do {
                        *to = *(to - 1);
                        --to;
                    } while (to != begin && less(row, *(to - 1)));
                    *to = row;
                }
            }
        }
        begin = end;
    }
}

}  // namespace samspil::ingest
