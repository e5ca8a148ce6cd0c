#include "publish/expected_work.hpp"

#include <algorithm>

namespace samspil::publish {
namespace {

// Rough: seconds of a processor, of synthetic Denmark with the default plan.
constexpr double of_candidate = 4e-5;  // sums; on one thread
constexpr double of_range = 5e-3;      // for each sensitive count
constexpr double of_room = 1e-3;
constexpr double of_showing = 5e-4;

}  // namespace

ExpectedSeconds expected_seconds(ReaderTable const& table, std::size_t threads)
{
    auto const of = [](double seconds, std::size_t count) {
        return seconds * static_cast<double>(count);
    };
    auto const sensitive = table.sensitive.size();
    auto const shared =
        1 / static_cast<double>(std::max<std::size_t>(threads, 1));
    return {of(of_candidate, table.candidates.size()),
            of(of_range, sensitive) * shared, of(of_room, sensitive) * shared,
            of(of_showing, sensitive) * shared};
}

}  // namespace samspil::publish
