#include "registers/csv/files_of_same_bytes.hpp"

#include <algorithm>
#include <iterator>

#include "registers/csv/same_bytes.hpp"

namespace samspil::registers {
std::vector<std::pair<std::size_t, std::size_t>> find_same_files(
    std::span<CsvFilePlan const> plans)
{
    std::vector<std::pair<std::size_t, std::size_t>> same;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        auto const first = std::find_if(
            plans.begin(), plans.begin() + static_cast<std::ptrdiff_t>(i),
            [&](CsvFilePlan const& other) {
                return other.file_size == plans[i].file_size &&
                       have_same_bytes(other.path, plans[i].path);
            });
        auto const place =
            static_cast<std::size_t>(std::distance(plans.begin(), first));
        if (place != i) {
            same.emplace_back(i, place);
        }
    }
    return same;
}

}  // namespace samspil::registers
