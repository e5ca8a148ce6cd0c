#include "count/contributions.hpp"

#include <limits>

#include "base/error.hpp"

namespace samspil::count {

UsedCells::UsedCells(std::string_view marks) : numbers_(marks.size(), 0)
{
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i] != 0) {
            if (flat_.size() == std::numeric_limits<std::uint32_t>::max()) {
                throw base::Error(
                    "too many cells for replicates: compute "
                    "fewer scenarios at once");
            }
            numbers_[i] = static_cast<std::uint32_t>(flat_.size());
            flat_.push_back(i);
        }
    }
}

namespace {

std::string marks_of(ScenarioTallies const& tallies)
{
    std::string marks;
    marks.reserve(tallies.cell_count());
    for (auto const& tally : tallies.tallies()) {
        for (auto const count : tally.all()) {
            marks.push_back(count != 0 ? 1 : 0);
        }
    }
    return marks;
}

}  // namespace

UsedCells::UsedCells(ScenarioTallies const& tallies)
    : UsedCells(marks_of(tallies))
{
}

std::string UsedCells::marks() const
{
    std::string marks(numbers_.size(), 0);
    for (auto const index : flat_) {
        marks[index] = 1;
    }
    return marks;
}

}  // namespace samspil::count
