#include "app/compare/file_comparison.hpp"

#include <algorithm>
#include <numeric>

#include "app/compare/read_observation.hpp"
#include "cubes/comparison/differing_figures.hpp"
#include "reference/labels.hpp"

namespace samspil::app {
namespace {

using cubes::CommonAxes;
using cubes::SameObservation;
using cubes::ScenarioResult;

void add_to(cubes::SetApartCounts& sum, cubes::SetApartCounts const& more)
{
    for (std::size_t i = 0; i < sum.size(); ++i) {
        sum[i] += more[i];
    }
}

class ScenarioComparer
{
  public:
    ScenarioComparer(CommonAxes const& axes,
                     cubes::CubeFileHeader const& header,
                     std::optional<SameObservation> const& same)
        : axes_(axes), header_(header), same_(same ? &*same : nullptr)
    {
    }

    ScenarioComparison operator()(ScenarioResult const& a,
                                  ScenarioResult const& b) const
    {
        ScenarioComparison result;
        this->compare_figures(a, b, result);
        this->compare_counts(a, b, result);
        this->compare_correlations(a, b, result);
        return result;
    }

  private:
    //! Period by period: all differences at once would take much memory.
    void compare_figures(ScenarioResult const& a, ScenarioResult const& b,
                         ScenarioComparison& result) const
    {
        result.figures = axes_.periods.size() * axes_.geographies.size() *
                         axes_.figures.size();
        for (auto const& period : axes_.periods) {
            auto one = axes_;
            one.periods = {period};
            auto found = cubes::differing_figures(one, a.figures, b.figures);
            if (same_ != nullptr) {
                cubes::mark_set_apart(found, header_, *same_);
            }
            std::size_t differing = 0;
            for (auto const& row : found) {
                if (row.set_apart) {
                    ++count_of(result.set_apart.figures, *row.set_apart);
                } else {
                    ++differing;
                }
            }
            result.by_period.push_back(differing);
        }
    }

    void compare_counts(ScenarioResult const& a, ScenarioResult const& b,
                        ScenarioComparison& result) const
    {
        result.counts =
            cubes::differing_counts(axes_, a.counts, b.counts, same_);
        for (auto const& cube : result.counts) {
            add_to(result.set_apart.counts, cube.set_apart);
        }
        std::erase_if(result.counts, [](cubes::CubeDifference const& cube) {
            return cube.differing == 0;
        });
    }

    void compare_correlations(ScenarioResult const& a, ScenarioResult const& b,
                              ScenarioComparison& result) const
    {
        result.correlations =
            axes_.periods.size() * reference::level_labels.size();
        for (auto const& period : cubes::differing_correlations(
                 axes_, a.correlations, b.correlations)) {
            auto const reason =
                same_ == nullptr
                    ? std::nullopt
                    : same_->of_correlation(header_.periods[period.a]);
            if (reason) {
                ++count_of(result.set_apart.correlations, *reason);
            } else {
                ++result.differing_correlations;
            }
        }
    }

    CommonAxes const& axes_;
    cubes::CubeFileHeader const& header_;  //!< of the first side
    SameObservation const* same_;          //!< null: nothing is set apart
};

}  // namespace

SetApartCells& SetApartCells::operator+=(SetApartCells const& other)
{
    add_to(figures, other.figures);
    add_to(counts, other.counts);
    add_to(correlations, other.correlations);
    return *this;
}

std::size_t ScenarioComparison::differing_figures() const
{
    return std::accumulate(by_period.begin(), by_period.end(), std::size_t{0});
}

bool ScenarioComparison::has_differences() const
{
    return this->differing_figures() > 0 || !counts.empty() ||
           differing_correlations > 0;
}

std::optional<SameObservation> same_observation_of(
    ComparedSides const& sides, cubes::CommonLabel scenarios,
    CompareOptions const& options)
{
    if (!options.same_observation) {
        return std::nullopt;
    }
    auto const& a = sides.a().header();
    auto const& b = sides.b().header();
    return read_same_observation(a, a.scenarios[scenarios.a], b,
                                 b.scenarios[scenarios.b]);
}

FileComparison compare_files(ComparedSides const& sides,
                             ScenarioResult const& a, ScenarioResult const& b,
                             CompareOptions const& options)
{
    auto const compare_scenario = [&](cubes::CommonLabel scenarios,
                                      ScenarioResult const& left,
                                      ScenarioResult const& right) {
        auto const same = same_observation_of(sides, scenarios, options);
        return ScenarioComparer(sides.axes(), sides.a().header(), same)(left,
                                                                        right);
    };
    FileComparison result;
    result.chosen = compare_scenario(sides.scenarios(), a, b);
    result.set_apart = result.chosen.set_apart;
    if (!options.scenarios.empty()) {
        return result;
    }
    auto const& in_a = sides.a().header().scenarios;
    auto const& in_b = sides.b().header().scenarios;
    for (std::size_t i = 0; i < in_a.size(); ++i) {
        auto const found = std::find(in_b.begin(), in_b.end(), in_a[i]);
        if (i == sides.scenarios().a || found == in_b.end()) {
            continue;
        }
        cubes::CommonLabel const scenarios{
            i, static_cast<std::size_t>(found - in_b.begin())};
        auto const other =
            compare_scenario(scenarios, sides.a().read(scenarios.a),
                             sides.b().read(scenarios.b));
        ++result.others;
        result.set_apart += other.set_apart;
        if (other.has_differences()) {
            result.differing_others.push_back(in_a[i]);
        }
    }
    return result;
}

}  // namespace samspil::app
