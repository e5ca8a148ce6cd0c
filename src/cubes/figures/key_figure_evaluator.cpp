#include "cubes/figures/key_figure_evaluator.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace samspil::cubes {
namespace {

constexpr std::size_t country = 0;  // first row of the geography axis (M7.3)

//! M9: a value whose denominator is 0 is missing; what is missing stays so.
double divide(double numerator, double denominator)
{
    return denominator == 0 ? missing : numerator / denominator;
}

//! Multiplies first, as the contract's table does: 100 * overlap / psychiatry.
double scaled(double factor, double numerator, double denominator)
{
    return divide(factor * numerator, denominator);
}

//! All missing values get one byte pattern, so that files are the same.
double canonical(double value)
{
    return std::isnan(value) ? missing : value;
}

}  // namespace

//! The value of a key figure, and what it is made of.
struct KeyFigureEvaluator::Figure
{
    double numerator;
    double denominator;
    double value;
};

//! The sums of one geography and period, and those they are compared with.
struct KeyFigureEvaluator::Context
{
    std::int64_t const* sums;        //!< of the geography and period
    std::int64_t const* first_year;  //!< of the geography, first year
    std::int64_t const* country;     //!< of the country, the period
    bool is_pooled;                  //!< the period is
};

KeyFigureEvaluator::KeyFigureEvaluator(base::Years const& years,
                                       std::span<Period const> periods)
    : years_(years), periods_(periods.begin(), periods.end())
{
    for (auto const& figure : key_figures()) {
        auto& plan =
            plans_.emplace_back(Plan{figure.kind,
                                     figure.factor,
                                     sums_.add(figure.numerator),
                                     sums_.add(figure.denominator),
                                     sums_.add(figure.base_numerator),
                                     sums_.add(figure.base_denominator),
                                     {}});
        for (auto const& age : figure.ages) {
            plan.ages.push_back(
                {sums_.add(age.events), sums_.add(age.persons)});
        }
    }
    for (auto const& sum : standard_population()) {
        standard_.push_back(sums_.add(sum));
    }
}

/*!
 * Deaths by age, weighted by the ages of the country's resident adults (M9.12).
 *
 * The numerator is missing if an age group is empty that the standard has. The
 * denominator, the standard's sum, is there in any case.
 */
KeyFigureEvaluator::Figure KeyFigureEvaluator::form_standardised(
    Plan const& plan, Context const& context) const
{
    double expected = 0;
    double standard_sum = 0;
    for (std::size_t age = 0; age < plan.ages.size(); ++age) {
        auto const standard =
            static_cast<double>(context.country[standard_[age]]);
        if (standard == 0) {
            continue;
        }
        auto const events =
            static_cast<double>(context.sums[plan.ages[age].events]);
        auto const persons =
            static_cast<double>(context.sums[plan.ages[age].persons]);
        expected += standard * divide(events, persons);
        standard_sum += standard;
    }
    return {expected, standard_sum,
            scaled(plan.factor, expected, standard_sum)};
}

KeyFigureEvaluator::Figure KeyFigureEvaluator::form(
    Plan const& plan, Context const& context) const
{
    auto const sum = [](std::int64_t const* sums, FigureSums::Index index) {
        return static_cast<double>(sums[index]);
    };
    switch (plan.kind) {
        case FigureKind::growth: {
            if (context.is_pooled) {
                return {missing, missing, missing};
            }
            auto const now = sum(context.sums, plan.numerator);
            auto const then = sum(context.first_year, plan.denominator);
            return {now, then, plan.factor * (divide(now, then) - 1)};
        }
        case FigureKind::ratio_of_shares: {
            auto const share = divide(sum(context.sums, plan.numerator),
                                      sum(context.sums, plan.denominator));
            auto const base = divide(sum(context.sums, plan.base_numerator),
                                     sum(context.sums, plan.base_denominator));
            return {share, base, plan.factor * divide(share, base)};
        }
        case FigureKind::standardised:
            return form_standardised(plan, context);
        case FigureKind::mortality_ratio: {
            auto const rate = form_standardised(plan, context).value;
            auto const base =
                scaled(plan.factor, sum(context.country, plan.base_numerator),
                       sum(context.country, plan.base_denominator));
            return {rate, base, divide(rate, base)};
        }
        case FigureKind::quotient:
            break;
    }
    auto const numerator = sum(context.sums, plan.numerator);
    auto const denominator = sum(context.sums, plan.denominator);
    return {numerator, denominator,
            scaled(plan.factor, numerator, denominator)};
}

//! Calls \p visit with each figure's index and the figure, in the order of
//! [period, geography, figure].
template <class Visit>
void KeyFigureEvaluator::for_each_figure(std::span<std::int64_t const> sums,
                                         Visit&& visit) const
{
    auto const year_size =
        sums.size() / static_cast<std::size_t>(years_.count());
    auto const geographies = year_size / sums_.count();
    auto const of_year = [&](int year) {
        return sums.subspan(year_index(year) * year_size, year_size);
    };
    std::vector<std::int64_t> pooled;
    std::size_t next = 0;
    for (auto const& period : periods_) {
        auto of_period = of_year(period.first);
        if (period.is_pooled()) {
            pooled.assign(of_period.begin(), of_period.end());
            for (int year = period.first + 1; year <= period.last; ++year) {
                auto const further = of_year(year);
                std::transform(pooled.begin(), pooled.end(), further.begin(),
                               pooled.begin(), std::plus<>());
            }
            of_period = pooled;
        }
        for (std::size_t i = 0; i < geographies; ++i) {
            Context const context{of_period.data() + i * sums_.count(),
                                  sums.data() + i * sums_.count(),
                                  of_period.data() + country * sums_.count(),
                                  period.is_pooled()};
            for (auto const& plan : plans_) {
                visit(next++, form(plan, context));
            }
        }
    }
}

void KeyFigureEvaluator::form_values(std::span<std::int64_t const> sums,
                                     std::span<double> values) const
{
    for_each_figure(sums, [&](std::size_t index, Figure const& figure) {
        values[index] = figure.value;
    });
}

void KeyFigureEvaluator::operator()(CubeSet const& counts,
                                    KeyFigureValues& result) const
{
    SAMSPIL_EXPECT(counts.year_count() == years_.count());
    SAMSPIL_EXPECT(result.value.size() ==
                   periods_.size() * counts.geography_count() * plans_.size());
    auto const sums = sums_.sums_of(counts);
    for_each_figure(sums, [&](std::size_t index, Figure const& figure) {
        result.numerator[index] = canonical(figure.numerator);
        result.denominator[index] = canonical(figure.denominator);
        result.value[index] = canonical(figure.value);
    });
}

KeyFigureValues KeyFigureEvaluator::operator()(CubeSet const& counts) const
{
    KeyFigureValues result(periods_.size(), counts.geography_count(),
                           plans_.size());
    (*this)(counts, result);
    return result;
}

}  // namespace samspil::cubes
