#include "registers/checks/check_facts.hpp"

#include <algorithm>

namespace samspil::registers {

bool CheckFacts::has(RegisterId id) const
{
    return std::any_of(files.begin(), files.end(),
                       [id](auto const& file) { return file.source == id; });
}

FileCounts CheckFacts::of(RegisterId id) const
{
    FileCounts sum;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (files[i].source == id && i < counts.checks.files.size()) {
            sum += counts.checks.files[i];
        }
    }
    return sum;
}

}  // namespace samspil::registers
