#include "ingest/reading/offset_warnings.hpp"

#include <cstdint>
#include <vector>

namespace samspil::ingest {

void tell_offsets(Run const& run, std::set<std::size_t> const& files)
{
    auto const& plan_files = run.plan.files;
    constexpr std::size_t word_bits = 64;
    std::vector<std::uint64_t> bits(plan_files.size() / word_bits + 1);
    for (auto const file : files) {
        bits[file / word_bits] |= std::uint64_t{1} << file % word_bits;
    }
    run.ranks.combine_bits(bits);
    for (std::size_t i = 0; i < plan_files.size(); ++i) {
        if ((bits[i / word_bits] >> i % word_bits & 1U) != 0) {
            run.log.warning(
                plan_files[i].path.string() +
                ": an offset from UTC (Z, +01:00) stands behind times; it is "
                "passed over, because registers are in local time. If these "
                "times are not, the delivery must be made anew");
        }
    }
}

}  // namespace samspil::ingest
