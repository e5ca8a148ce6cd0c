#include "count/batches.hpp"

#include <string>

#include "base/error.hpp"
#include "base/log.hpp"
#include "count/scenario_plan.hpp"

namespace samspil::count {
namespace {

std::int64_t bytes_of(std::span<records::Scenario const> scenarios,
                      int year_count, int threads)
{
    return ScenarioPlan(scenarios).tally_bytes(year_count) * (threads + 1);
}

}  // namespace

std::vector<Batch> make_batches(std::span<records::Scenario const> scenarios,
                                int year_count, int threads,
                                std::int64_t memory_bytes)
{
    std::vector<Batch> batches;
    std::size_t begin = 0;
    while (begin < scenarios.size()) {
        // The most scenarios that fit: halving the rest finds it quickly, and
        // what more scenarios need never shrinks.
        std::size_t fits = 0;
        std::size_t too_many = scenarios.size() - begin + 1;
        while (too_many - fits > 1) {
            auto const middle = fits + (too_many - fits) / 2;
            bool const is_small_enough =
                bytes_of(scenarios.subspan(begin, middle), year_count,
                         threads) <= memory_bytes;
            (is_small_enough ? fits : too_many) = middle;
        }
        if (fits == 0) {
            throw base::UsageError(
                "--memory is too small for one scenario: it needs " +
                base::format_bytes(bytes_of(scenarios.subspan(begin, 1),
                                            year_count, threads)) +
                " a rank");
        }
        batches.push_back(
            {begin, begin + fits,
             bytes_of(scenarios.subspan(begin, fits), year_count, threads)});
        begin += fits;
    }
    return batches;
}

}  // namespace samspil::count
