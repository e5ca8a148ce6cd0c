#include "publish/figures/figure_decisions.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "cubes/figures/key_figure_evaluator.hpp"
#include "cubes/user_geographies.hpp"
#include "publish/source/cube_source.hpp"
#include "reference/geography_levels.hpp"

namespace samspil::publish::figure_decisions_test {
namespace {

using cubes::CubeId;
using reference::Group;
using reference::Sex;
using Reason = SuppressionReason;

constexpr std::size_t age = 1;  // 25-34
constexpr int aarhus = 751;
constexpr int randers = 730;
constexpr int viborg = 791;
constexpr int skive = 779;

/*!
 * Two years of four municipalities in Midtjylland. In Aarhus many are in every
 * group, in Randers few in the overlap group, Viborg has few deaths, Skive
 * nobody.
 */
class FigureDecisions : public ::testing::Test
{
  protected:
    FigureDecisions()
    {
        cubes::PlaceTally tally(years_.count());
        auto const enter = [&](int municipality, Group group,
                               std::int64_t persons, std::int64_t deaths) {
            auto const place =
                reference::place_of(reference::find_municipality(municipality));
            for (int year = 0; year < years_.count(); ++year) {
                tally.cells(CubeId::persons, year, place)[cubes::cell_index(
                    CubeId::persons, group, Sex::male, age)] = persons;
                tally.cells(
                    CubeId::deaths, year,
                    place)[cubes::cell_index(CubeId::deaths, group, age)] =
                    deaths;
                tally.cells(CubeId::population, year, place)[cubes::cell_index(
                    CubeId::population, Sex::male, age)] = 1000;
            }
        };
        enter(aarhus, Group::psychiatry, 100, 0);
        enter(aarhus, Group::overlap, 20, 0);
        enter(randers, Group::psychiatry, 100, 30);
        enter(randers, Group::overlap, 3, 0);
        enter(viborg, Group::psychiatry, 100, 3);
        enter(viborg, Group::overlap, 50, 0);
        counts_.emplace(cubes::roll_up(tally, geographies_));
        values_ = cubes::KeyFigureEvaluator(years_, periods_)(*counts_);
        source_.emplace(
            PublicationSource{*counts_, years_, periods_, geographies_,
                              level_indices(geographies_, levels_),
                              cubes::key_figures(), plan_, 5, false});
        model_.emplace(*source_);
        fates_.assign(model_->table().candidates.size(), Fate::told);
    }

    static std::vector<std::string> ids()
    {
        std::vector<std::string> result;
        for (auto const& figure : cubes::key_figures()) {
            result.push_back(figure.id);
        }
        return result;
    }
    static std::size_t figure(std::string_view id)
    {
        auto const all = ids();
        return static_cast<std::size_t>(std::find(all.begin(), all.end(), id) -
                                        all.begin());
    }
    std::size_t area(int municipality) const
    {
        auto const code = std::to_string(municipality);
        auto const found = std::find_if(
            geographies_.begin(), geographies_.end(),
            [&](auto const& geography) { return geography.code == code; });
        return static_cast<std::size_t>(found - geographies_.begin());
    }
    FigureDecision decision(std::string_view id, int municipality,
                            std::size_t period = 1) const
    {
        return decide_figures(
            *model_, *source_, fates_,
            values_)[values_.index(period, area(municipality), figure(id))];
    }
    //! Gives the n-th count that a figure tells a fate.
    void set_fate(std::string_view id, int municipality, std::size_t n,
                  Fate fate)
    {
        auto const keys =
            model_->told_counts(figure(id), area(municipality), 1);
        fates_[model_->candidate_of(keys[n]).value()] = fate;
    }

    base::Years years_{2021, 2022};
    std::vector<cubes::Period> periods_ =
        cubes::make_periods(years_, std::vector<std::string>{"2021-2022"});
    std::vector<reference::Geography> geographies_ = cubes::all_geographies({});
    std::vector<std::string> levels_ =
        reference::geography_levels(geographies_);
    PlanCells plan_{
        PublicationPlan{
            {"overlap_of_psychiatry", "municipality", "year"},
            {"overlap_per_1000_adults", "municipality", "year"},
            {"growth.overlap", "municipality", "year"},
            {"growth.overlap", "municipality", "pooled"},
            {"deaths_per_1000.psychiatry", "municipality", "year"},
            {"deaths_per_1000_standardised.*", "municipality", "year"}},
        ids(), levels_, periods_};
    std::optional<cubes::CubeSet> counts_;
    cubes::KeyFigureValues values_;
    std::optional<PublicationSource> source_;
    std::optional<ReaderModel> model_;
    std::vector<Fate> fates_;  //!< all told, unless a test says so
};

void expect(FigureDecision const& found, CellStatus status,
            Reason reason = Reason::none)
{
    EXPECT_EQ(name_of(found.status), name_of(status));
    EXPECT_EQ(static_cast<int>(found.reason), static_cast<int>(reason));
}

// M10.5: shown if neither numerator nor denominator must be hidden.
TEST_F(FigureDecisions, AQuotientIsShownIfBothCountsAreTold)
{
    expect(decision("overlap_of_psychiatry", aarhus), CellStatus::shown);

    set_fate("overlap_of_psychiatry", aarhus, 1, Fate::found);
    expect(decision("overlap_of_psychiatry", aarhus), CellStatus::shown);
    set_fate("overlap_of_psychiatry", aarhus, 1, Fate::hidden_by_room);
    expect(decision("overlap_of_psychiatry", aarhus), CellStatus::suppressed,
           Reason::by_room);
    set_fate("overlap_of_psychiatry", aarhus, 0, Fate::hidden_by_sums);
    expect(decision("overlap_of_psychiatry", aarhus), CellStatus::suppressed,
           Reason::by_sums);
    // population is public: the numerator alone decides
    expect(decision("overlap_per_1000_adults", aarhus), CellStatus::suppressed,
           Reason::by_sums);
}

TEST_F(FigureDecisions, ASensitiveCountIsThePrimaryReason)
{
    expect(decision("overlap_of_psychiatry", randers), CellStatus::suppressed,
           Reason::primary);
    expect(decision("overlap_per_1000_adults", randers), CellStatus::suppressed,
           Reason::primary);
}

// M10.4: a zero denominator cannot be hidden. (Growth's is the first year's.)
TEST_F(FigureDecisions, MissingComesBeforeSuppressed)
{
    expect(decision("overlap_of_psychiatry", skive), CellStatus::missing);
    expect(decision("growth.overlap", skive), CellStatus::missing);
    expect(decision("growth.overlap", randers, 2), CellStatus::missing);
}

TEST_F(FigureDecisions, WhatIsNotInThePlanHasNoOtherStatus)
{
    expect(decision("overlap_of_psychiatry", aarhus, 2),
           CellStatus::not_in_plan);
    expect(decision("overlap_of_recipients", randers), CellStatus::not_in_plan);
}

// M10.5: growth if both its counts may be shown.
TEST_F(FigureDecisions, GrowthNeedsTheFirstYearsCountToo)
{
    expect(decision("growth.overlap", viborg), CellStatus::shown);
    set_fate("growth.overlap", viborg, 1, Fate::hidden_by_sums);
    expect(decision("growth.overlap", viborg), CellStatus::suppressed,
           Reason::by_sums);
    expect(decision("growth.overlap", randers), CellStatus::suppressed,
           Reason::primary);
}

// M10.5: with the crude figure, if nobody died or enough.
TEST_F(FigureDecisions, FiguresByAgeFollowTheirCrudeFigure)
{
    constexpr auto by_age = "deaths_per_1000_standardised.psychiatry";
    ASSERT_FALSE(std::isnan(
        values_.value[values_.index(1, area(aarhus), figure(by_age))]));
    expect(decision(by_age, aarhus), CellStatus::shown);
    expect(decision(by_age, randers), CellStatus::shown);
    expect(decision(by_age, viborg), CellStatus::suppressed, Reason::primary);
    expect(decision(by_age, skive), CellStatus::missing);

    set_fate("deaths_per_1000.psychiatry", randers, 0, Fate::hidden_by_room);
    expect(decision(by_age, randers), CellStatus::suppressed, Reason::by_room);
}

TEST_F(FigureDecisions, AFigureByAgeIsNotShownWithoutItsCrudeOne)
{
    expect(decision("deaths_per_1000_standardised.overlap", aarhus),
           CellStatus::suppressed, Reason::primary);
}

}  // namespace
}  // namespace samspil::publish::figure_decisions_test
