#pragma once

#include <omp.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "count/bootstrap/replicates.hpp"
#include "count/count_store.hpp"
#include "count/coverage_population.hpp"
#include "cubes/comparison/common_axes.hpp"
#include "cubes/figures/key_figure.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::count::test {

//! How often intervals held the truth.
struct Coverage
{
    std::int64_t inside = 0;
    std::int64_t pairs = 0;  //!< of sample and figure

    double share() const
    {
        return static_cast<double>(inside) / static_cast<double>(pairs);
    }
    Coverage& operator+=(Coverage const& other)
    {
        inside += other.inside;
        pairs += other.pairs;
        return *this;
    }
};

inline std::vector<reference::Geography> country_and_one_municipality()
{
    auto const all = reference::standard_geographies();
    auto const found = std::find_if(
        all.begin(), all.end(),
        [](auto const& geography) { return geography.code == "851"; });
    return {all.front(), *found};
}

/*!
 * Of each figure the one whose denominator says on how many persons or stays
 * it rests.
 */
inline std::vector<std::size_t> foundations()
{
    cubes::CubeFileHeader header;
    for (auto const& figure : cubes::key_figures()) {
        header.figure_ids.push_back(figure.id);
        header.figure_units.emplace_back(cubes::name_of(figure.unit));
    }
    std::vector<std::size_t> result;
    for (auto const& figure : cubes::common_axes(header, header).figures) {
        result.push_back(figure.foundation.a);
    }
    return result;
}

/*!
 * A figure that nothing but 0, or nothing but 100 %, can come of: its interval
 * has no width, holds the truth always, and says nothing.
 */
inline bool is_constant(cubes::KeyFigureValues const& truth, std::size_t i)
{
    auto const& figure = cubes::key_figures()[i % truth.figure_count];
    return truth.numerator[i] == 0 ||
           (figure.unit == cubes::FigureUnit::percent &&
            truth.numerator[i] == truth.denominator[i]);
}

//! Samples of a population, counted as a user's store is.
class Survey
{
  public:
    //! \p few: figures that rest on fewer persons or stays are not looked at.
    Survey(std::size_t samples, double few) : few_(few)
    {
        omp_set_num_threads(1);
        truth_ = this->figures_of(
            this->count(population_.write_all(folder_.path())));
        coverages_.resize(truth_.value.size());
        for (std::size_t sample = 1; sample <= samples; ++sample) {
            this->take(sample);
        }
    }

    //! [period, geography, figure]; no pairs where too few or constant.
    std::vector<Coverage> const& coverages() const { return coverages_; }
    std::string const& id_of(std::size_t i) const
    {
        return cubes::key_figures()[i % truth_.figure_count].id;
    }

  private:
    //! In the population and in a sample.
    static constexpr int persons = 3000;
    //! The 5th and the 195th of 199 values cut off 5 of the 200 gaps between
    //! them at either end: 2.5 %, neither more nor less.
    static constexpr std::int64_t replicates = 199;

    Counted count(store::Manifest const& manifest) const
    {
        base::Log silent;
        return count_store(parallel::Communicator(), folder_.path(), manifest,
                           plan_, silent);
    }

    cubes::KeyFigureValues figures_of(Counted const& counted) const
    {
        auto const tally = counted.tallies.assemble(plan_.uses().front());
        cubes::CubeSet counts(CoveragePopulation::years.count(),
                              geographies_.size());
        cubes::roll_up(tally, geographies_, counts);
        return evaluate_(counts);
    }

    void take(std::size_t sample)
    {
        auto const manifest =
            population_.write_sample(folder_.path(), persons, sample);
        auto const counted = this->count(manifest);
        auto const figures = this->figures_of(counted);
        base::Log silent;
        auto const bounds = count_replicates(
            parallel::Communicator(), folder_.path(), manifest, plan_,
            counted.tallies, {.replicates = replicates, .seed = sample},
            {evaluate_, geographies_, figures.value.size()}, silent);
        for (std::size_t i = 0; i < figures.value.size(); ++i) {
            auto const figure = i % figures.figure_count;
            auto const rests_on =
                figures.denominator[i - figure + foundations_[figure]];
            if (rests_on >= few_ && !std::isnan(figures.value[i]) &&
                !is_constant(truth_, i)) {
                auto const [lower, upper] = bounds.front().bounds(i);
                auto const truth = truth_.value[i];
                bool const is_inside = lower <= truth && truth <= upper;
                coverages_[i] += {is_inside ? 1 : 0, 1};
            }
        }
    }

    double few_;                              //!< see the constructor
    ScratchFolder folder_;                    //!< of one store at a time
    CoveragePopulation population_{persons};  //!< what is drawn from
    records::Scenario scenario_;              //!< the defaults
    ScenarioPlan plan_{std::span(&scenario_, 1)};
    std::vector<reference::Geography> geographies_ =
        country_and_one_municipality();
    std::vector<cubes::Period> periods_ = cubes::make_periods(
        CoveragePopulation::years, std::vector<std::string>{"2021-2022"});
    cubes::KeyFigureEvaluator evaluate_{CoveragePopulation::years, periods_};
    std::vector<std::size_t> foundations_ = foundations();  //!< [figure]
    cubes::KeyFigureValues truth_;     //!< of the population
    std::vector<Coverage> coverages_;  //!< [period, geography, figure]
};

}  // namespace samspil::count::test
