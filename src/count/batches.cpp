#include "count/batches.hpp"

#include <string>

#include "base/error.hpp"
#include "base/log.hpp"
#include "count/scenario_plan.hpp"

namespace samspil::count {
namespace {

//! What scenarios take besides each other.
struct Needs
{
    int year_count;
    int threads;
    std::int64_t scenario_bytes;

    std::int64_t bytes_of(std::span<records::Scenario const> scenarios) const
    {
        return ScenarioPlan(scenarios).tally_bytes(year_count) * (threads + 1) +
               static_cast<std::int64_t>(scenarios.size()) * scenario_bytes;
    }
};

}  // namespace

std::vector<Batch> make_batches(std::span<records::Scenario const> scenarios,
                                int year_count, int threads,
                                std::int64_t scenario_bytes,
                                std::int64_t memory_bytes)
{
    Needs const needs{year_count, threads, scenario_bytes};
    std::vector<Batch> batches;
    std::size_t begin = 0;
    while (begin < scenarios.size()) {
        // The most scenarios that fit: halving the rest finds it quickly, and
        // what more scenarios need never shrinks.
        std::size_t fits = 0;
        std::size_t too_many = scenarios.size() - begin + 1;
        while (too_many - fits > 1) {
            auto const middle = fits + (too_many - fits) / 2;
            bool const is_small_enough = needs.bytes_of(scenarios.subspan(
                                             begin, middle)) <= memory_bytes;
            (is_small_enough ? fits : too_many) = middle;
        }
        if (fits == 0) {
            throw base::UsageError(
                "--memory is too small for one scenario: it needs " +
                base::format_bytes(
                    needs.bytes_of(scenarios.subspan(begin, 1))) +
                " a rank");
        }
        batches.push_back({begin, begin + fits,
                           needs.bytes_of(scenarios.subspan(begin, fits))});
        begin += fits;
    }
    return batches;
}

}  // namespace samspil::count
