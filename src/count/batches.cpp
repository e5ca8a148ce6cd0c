#include "count/batches.hpp"

#include <string>

#include "base/error.hpp"
#include "base/log.hpp"
#include "count/scenario_plan.hpp"

namespace samspil::count {
namespace {

//! The memory that scenarios take if they are counted together.
std::int64_t bytes_of(std::span<records::Scenario const> scenarios,
                      int year_count, BatchMemory const& memory)
{
    return ScenarioPlan(scenarios).tally_bytes(year_count) *
               (memory.threads + 1) +
           static_cast<std::int64_t>(scenarios.size()) * memory.scenario_bytes;
}

}  // namespace

std::vector<Batch> make_batches(std::span<records::Scenario const> scenarios,
                                int year_count, BatchMemory const& memory)
{
    auto const bytes = [&](std::size_t begin, std::size_t count) {
        return bytes_of(scenarios.subspan(begin, count), year_count, memory);
    };
    std::vector<Batch> batches;
    std::size_t begin = 0;
    while (begin < scenarios.size()) {
        // Find the most scenarios that fit by bisection: more scenarios never
        // need less memory.
        std::size_t fits = 0;
        std::size_t too_many = scenarios.size() - begin + 1;
        while (too_many - fits > 1) {
            auto const middle = fits + (too_many - fits) / 2;
            (bytes(begin, middle) <= memory.rank_bytes ? fits : too_many) =
                middle;
        }
        if (fits == 0) {
            throw base::UsageError(
                "--memory is too small for one scenario: it needs " +
                base::format_bytes(bytes(begin, 1)) + " a rank");
        }
        batches.push_back({begin, begin + fits, bytes(begin, fits)});
        begin += fits;
    }
    return batches;
}

}  // namespace samspil::count
