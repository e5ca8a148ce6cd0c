#include "publish/expected_work.hpp"

#include <algorithm>

namespace samspil::publish {
namespace {

// Rough: of synthetic registers of 3,000 persons, default plan, two cores. [s]
constexpr double of_candidate = 2e-4;
constexpr double of_sensitive_count = 4e-3;

}  // namespace

ExpectedSeconds expected_seconds(ReaderTable const& table, std::size_t threads)
{
    auto const of = [](double seconds, std::size_t count) {
        return seconds * static_cast<double>(count);
    };
    return {of(of_candidate, table.candidates.size()),
            of(of_sensitive_count, table.sensitive.size()) /
                static_cast<double>(std::max<std::size_t>(threads, 1))};
}

}  // namespace samspil::publish
