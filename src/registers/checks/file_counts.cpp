#include "registers/checks/file_counts.hpp"

#include <numeric>

namespace samspil::registers {

std::int64_t FileCounts::total_rejected() const
{
    return std::accumulate(rejected.begin(), rejected.end(), std::int64_t{0});
}

FileCounts& FileCounts::operator+=(FileCounts const& other)
{
    for (std::size_t i = 0; i < counts.size(); ++i) {
        counts[i] += other.counts[i];
    }
    for (std::size_t i = 0; i < rejected.size(); ++i) {
        rejected[i] += other.rejected[i];
        first_rejected[i].see(other.first_rejected[i].value());
    }
    first_nul.see(other.first_nul.value());
    months += other.months;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        texts[i] += other.texts[i];
    }
    return *this;
}

}  // namespace samspil::registers
