#include "cubes/comparison/differing_counts.hpp"

#include <cstdlib>

#include "base/contract.hpp"
#include "cubes/comparison/same_number.hpp"
#include "reference/labels.hpp"

namespace samspil::cubes {

namespace {

using detail::is_same;

//! The cells of one cube.
class CubeComparison
{
  public:
    CubeComparison(CubeId id, SameObservation const* same)
        : result_{id, 0, 0, {}, {}}, same_(same)
    {
    }

    void compare(CommonLabel year, CommonLabel geography,
                 std::span<std::int64_t const> a,
                 std::span<std::int64_t const> b)
    {
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (a[i] != b[i]) {
                this->add({year, geography, i, a[i], b[i]});
            }
        }
        result_.compared += static_cast<std::int64_t>(a.size());
    }

    CubeDifference const& result() const { return result_; }
    bool has_found() const { return has_found_; }

  private:
    void add(CellDifference const& found)
    {
        has_found_ = true;
        if (auto const reason = this->set_apart(found)) {
            ++count_of(result_.set_apart, *reason);
            return;
        }
        ++result_.differing;
        auto const size = std::abs(found.b - found.a);
        if (size > std::abs(result_.largest.b - result_.largest.a)) {
            result_.largest = found;
        }
    }
    std::optional<SetApart> set_apart(CellDifference const& found) const
    {
        if (same_ == nullptr) {
            return std::nullopt;
        }
        return same_->of_cell(
            {result_.cube, static_cast<std::uint16_t>(found.cell)},
            same_->years().at(static_cast<int>(found.year.a)),
            found.geography.a);
    }

    CubeDifference result_;
    SameObservation const* same_;  //!< null: nothing is set apart
    bool has_found_ = false;       //!< a cell that differs
};

}  // namespace

std::vector<CubeDifference> differing_counts(CommonAxes const& axes,
                                             CubeSet const& a, CubeSet const& b,
                                             SameObservation const* same)
{
    std::vector<CubeDifference> result;
    for (auto const& spec : catalogue) {
        CubeComparison cube(spec.id, same);
        for (auto const& year : axes.years) {
            for (auto const& geography : axes.geographies) {
                cube.compare(
                    year, geography,
                    a.cells(spec.id, static_cast<int>(year.a), geography.a),
                    b.cells(spec.id, static_cast<int>(year.b), geography.b));
            }
        }
        if (cube.has_found()) {
            result.push_back(cube.result());
        }
    }
    return result;
}

std::vector<CommonLabel> differing_correlations(CommonAxes const& axes,
                                                std::span<Correlation const> a,
                                                std::span<Correlation const> b)
{
    constexpr auto levels = reference::level_labels.size();
    std::vector<CommonLabel> differing;
    for (auto const& period : axes.periods) {
        for (std::size_t level = 0; level < levels; ++level) {
            SAMSPIL_EXPECT(period.a * levels + level < a.size());
            SAMSPIL_EXPECT(period.b * levels + level < b.size());
            auto const& left = a[period.a * levels + level];
            auto const& right = b[period.b * levels + level];
            bool const agree = is_same(left.r, right.r) &&
                               is_same(left.p, right.p) && left.n == right.n;
            if (!agree) {
                differing.push_back(period);
            }
        }
    }
    return differing;
}

}  // namespace samspil::cubes
