#include "publish/figures/figure_decisions.hpp"

#include <algorithm>
#include <cmath>

namespace samspil::publish {
namespace {

class Decider
{
  public:
    Decider(ReaderModel const& model, PublicationSource const& source,
            std::span<Fate const> fates, cubes::KeyFigureValues const& values)
        : model_(model),
          source_(source),
          fates_(fates),
          values_(values),
          decisions_(values.value.size())
    {
    }

    std::vector<FigureDecision> decide()
    {
        // figures by age are decided by their crude figure's decision
        for_each_in_plan(false, [&](auto p, auto g, auto f) {
            return decide_by_counts(p, g, f);
        });
        for_each_in_plan(true, [&](auto p, auto g, auto f) {
            return decide_by_age(p, g, f);
        });
        return std::move(decisions_);
    }

  private:
    FigureCount const& counts_of(std::size_t figure) const
    {
        return model_.figure_counts().figures()[figure];
    }

    template <class Decide>
    void for_each_in_plan(bool is_by_age, Decide const& decide)
    {
        for (std::size_t f = 0; f < source_.figures.size(); ++f) {
            if (counts_of(f).crude_figure.has_value() != is_by_age) {
                continue;
            }
            for (std::size_t p = 0; p < source_.periods.size(); ++p) {
                for (std::size_t g = 0; g < source_.geographies.size(); ++g) {
                    if (source_.plan.has(f, source_.levels[g], p)) {
                        decisions_[values_.index(p, g, f)] = decide(p, g, f);
                    }
                }
            }
        }
    }

    FigureDecision decide_by_counts(std::size_t period, std::size_t geography,
                                    std::size_t figure) const
    {
        if (model_.has_no_denominator(figure, geography, period)) {
            return {CellStatus::missing};
        }
        if (model_.has_sensitive_count(figure, geography, period)) {
            return {CellStatus::suppressed, SuppressionReason::primary};
        }
        auto is_hidden = false;
        auto reason = SuppressionReason::by_room;
        for (auto const& key : model_.told_counts(figure, geography, period)) {
            auto const candidate = model_.candidate_of(key);
            if (!candidate.has_value()) {
                continue;  // public, or known in any case
            }
            auto const fate = fates_[*candidate];
            is_hidden = is_hidden || !is_open(fate);
            if (fate == Fate::hidden_by_sums) {
                reason = SuppressionReason::by_sums;
            }
        }
        return is_hidden ? FigureDecision{CellStatus::suppressed, reason}
                         : FigureDecision{CellStatus::shown};
    }

    //! M10.5: shown beside the crude figure of the same persons, if nobody died
    //! or enough.
    FigureDecision decide_by_age(std::size_t period, std::size_t geography,
                                 std::size_t figure) const
    {
        if (std::isnan(
                values_.value[values_.index(period, geography, figure)])) {
            return {CellStatus::missing};
        }
        auto const crude = *counts_of(figure).crude_figure;
        auto const& of_crude =
            decisions_[values_.index(period, geography, crude)];
        auto const deaths = model_.value(
            {counts_of(crude).told.front().sum, geography, period});
        if (deaths > 0 && deaths < source_.threshold) {
            return {CellStatus::suppressed, SuppressionReason::primary};
        }
        if (of_crude.status == CellStatus::shown) {
            return {CellStatus::shown};
        }
        return {CellStatus::suppressed,
                of_crude.status == CellStatus::suppressed
                    ? of_crude.reason
                    : SuppressionReason::primary};
    }

    ReaderModel const& model_;
    PublicationSource const& source_;
    std::span<Fate const> fates_;
    cubes::KeyFigureValues const& values_;
    std::vector<FigureDecision> decisions_;
};

}  // namespace

std::vector<FigureDecision> decide_figures(ReaderModel const& model,
                                           PublicationSource const& source,
                                           std::span<Fate const> fates,
                                           cubes::KeyFigureValues const& values)
{
    return Decider(model, source, fates, values).decide();
}

}  // namespace samspil::publish
