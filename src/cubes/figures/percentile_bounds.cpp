#include "cubes/figures/percentile_bounds.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>
#include <limits>

#include "base/contract.hpp"

namespace samspil::cubes {
namespace {

//! ⌈per_mille/1000 · m⌉
std::int64_t rank_of(std::int64_t per_mille, std::int64_t m)
{
    return (per_mille * m + 999) / 1000;
}

//! Insert a value into an ordered list of \p size values, of which the first
//! \p depth stay.
template <class Before>
void insert(double* list, std::size_t size, std::size_t depth, double value,
            Before const& before)
{
    if (size == depth) {
        if (!before(value, list[depth - 1])) {
            return;
        }
        --size;
    }
    auto* const place = std::upper_bound(list, list + size, value, before);
    std::move_backward(place, list + size, list + size + 1);
    *place = value;
}

//! Merge two ordered lists into the first one, which has \p size values. The
//! first \p depth values stay.
template <class Before>
void merge_lists(double* list, std::size_t size, std::span<double const> added,
                 std::size_t depth, Before const& before)
{
    std::vector<double> merged(size + added.size());
    std::merge(list, list + size, added.begin(), added.end(), merged.begin(),
               before);
    std::copy_n(merged.begin(), std::min(depth, merged.size()), list);
}

template <class T>
void append(std::string& bytes, T const* values, std::size_t count)
{
    bytes.append(reinterpret_cast<char const*>(values), count * sizeof(T));
}

}  // namespace

//! The greatest rank of a bound, from either end, among m values of up to so
//! many replicates: ⌈0.025 m⌉ for the lower, m − ⌈0.975 m⌉ + 1 for the upper.
std::size_t PercentileBounds::depth_of(std::int64_t replicates)
{
    return static_cast<std::size_t>(rank_of(25, replicates) + 1);
}

PercentileBounds::PercentileBounds(std::size_t figures, std::int64_t replicates)
    : replicates_(replicates),
      depth_(depth_of(replicates)),
      seen_(figures, 0),
      smallest_(figures * depth_),
      largest_(figures * depth_)
{
}

std::int64_t PercentileBounds::bytes_of(std::size_t figures,
                                        std::int64_t replicates)
{
    return static_cast<std::int64_t>(figures * (2 * depth_of(replicates) + 1) *
                                     sizeof(double));
}

std::size_t PercentileBounds::tail_size(std::size_t figure) const
{
    return std::min(depth_, static_cast<std::size_t>(seen_[figure]));
}

void PercentileBounds::add(std::span<double const> values, std::size_t stride,
                           FigureRange range)
{
    SAMSPIL_EXPECT(stride >= range.end && range.end <= seen_.size());
    for (auto figure = range.begin; figure < range.end; ++figure) {
        auto* const smallest = &smallest_[figure * depth_];
        auto* const largest = &largest_[figure * depth_];
        auto size = this->tail_size(figure);
        auto seen = seen_[figure];
        for (auto at = figure; at < values.size(); at += stride) {
            auto const value = values[at];
            if (std::isnan(value)) {
                continue;
            }
            ++seen;
            insert(smallest, size, depth_, value, std::less<>{});
            insert(largest, size, depth_, value, std::greater<>{});
            size = std::min(depth_, size + 1);
        }
        seen_[figure] = seen;
    }
}

std::string PercentileBounds::to_bytes(std::size_t begin, std::size_t end) const
{
    std::string bytes;
    auto const values = (end - begin) * depth_;
    bytes.reserve((end - begin) * (2 * depth_ + 1) * sizeof(double));
    append(bytes, &seen_[begin], end - begin);
    append(bytes, &smallest_[begin * depth_], values);
    append(bytes, &largest_[begin * depth_], values);
    return bytes;
}

void PercentileBounds::merge_bytes(std::size_t begin, std::size_t end,
                                   std::string_view bytes)
{
    auto const count = end - begin;
    std::vector<std::int64_t> seen(count);
    std::vector<double> smallest(count * depth_);
    std::vector<double> largest(count * depth_);
    SAMSPIL_EXPECT(bytes.size() == count * (2 * depth_ + 1) * sizeof(double));
    auto const* from = bytes.data();
    std::memcpy(seen.data(), from, count * sizeof(std::int64_t));
    from += count * sizeof(std::int64_t);
    std::memcpy(smallest.data(), from, smallest.size() * sizeof(double));
    from += smallest.size() * sizeof(double);
    std::memcpy(largest.data(), from, largest.size() * sizeof(double));
    for (std::size_t i = 0; i < count; ++i) {
        this->merge_tails(begin + i,
                          {seen[i], std::span(smallest).subspan(i * depth_),
                           std::span(largest).subspan(i * depth_)});
    }
}

PercentileBounds::Tails PercentileBounds::tails(std::size_t figure) const
{
    auto const size = this->tail_size(figure);
    return {seen_[figure], std::span(smallest_).subspan(figure * depth_, size),
            std::span(largest_).subspan(figure * depth_, size)};
}

void PercentileBounds::merge_tails(std::size_t figure, Tails const& theirs)
{
    auto const added = std::min(depth_, static_cast<std::size_t>(theirs.seen));
    SAMSPIL_EXPECT(theirs.smallest.size() >= added &&
                   theirs.largest.size() >= added);
    auto const size = this->tail_size(figure);
    merge_lists(&smallest_[figure * depth_], size, theirs.smallest.first(added),
                depth_, std::less<>{});
    merge_lists(&largest_[figure * depth_], size, theirs.largest.first(added),
                depth_, std::greater<>{});
    seen_[figure] += theirs.seen;
}

PercentileBounds::Bounds PercentileBounds::bounds(std::size_t figure) const
{
    auto const m = seen_[figure];
    if (m == 0 || 2 * m < replicates_) {
        return {missing, missing};
    }
    auto const lower = static_cast<std::size_t>(rank_of(25, m));
    auto const from_top = static_cast<std::size_t>(m - rank_of(975, m) + 1);
    return {smallest_[figure * depth_ + lower - 1],
            largest_[figure * depth_ + from_top - 1]};
}

void set_bounds(PercentileBounds const& bounds, KeyFigureValues& figures)
{
    SAMSPIL_EXPECT(bounds.figure_count() == figures.value.size());
    figures.lower.resize(figures.value.size());
    figures.upper.resize(figures.value.size());
    for (std::size_t i = 0; i < figures.value.size(); ++i) {
        auto const found = bounds.bounds(i);
        figures.lower[i] = found.lower;
        figures.upper[i] = found.upper;
    }
}

}  // namespace samspil::cubes
