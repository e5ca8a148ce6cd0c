#include "publish/disclosure/ordered_suppression.hpp"

#include <algorithm>
#include <tuple>

#include "publish/disclosure/protected_forms.hpp"
#include "publish/disclosure/told_span.hpp"

namespace samspil::publish {
namespace {

using Field = FirstField;

//! A reduced form with whole factors that are easily recognised, and its value.
struct PlainSum
{
    FieldForm form;      //!< with its sign turned so that factors are positive
    std::int64_t value;  //!< at the true counts
};

/*!
 * A reduced form as a sum with positive factors, if it is one: then its value
 * bounds each of its variables.
 */
bool to_plain_sum(FieldForm const& reduced,
                  std::vector<std::int64_t> const& values, PlainSum& sum)
{
    auto const sign = Field::balanced(reduced.front().factor) < 0 ? -1 : 1;
    sum.form = reduced;
    sum.value = 0;
    for (auto& term : sum.form) {
        auto const factor = sign * Field::balanced(term.factor);
        if (factor < 1 || factor > greatest_plain_factor) {
            return false;
        }
        term.factor = static_cast<std::uint64_t>(factor);
        sum.value += factor * values[term.variable];
    }
    return true;
}

class Choice
{
  public:
    Choice(ReaderTable const& table, std::int64_t threshold)
        : table_(table),
          threshold_(threshold),
          known_(span_of_known<FirstField>(table)),
          protected_(table, known_),
          occurrences_(table.values.size(), 0)
    {
        for (auto const& candidate : table.candidates) {
            for (auto const& term : candidate.terms()) {
                ++occurrences_[term.variable];
            }
        }
    }

    Fate decide(LinearForm const& candidate)
    {
        auto const reduced = known_.reduce(candidate);
        if (reduced.empty()) {
            return Fate::found;
        }
        if (protected_.would_be_told_by(reduced)) {
            return Fate::hidden_by_sums;
        }
        PlainSum sum;
        if (to_plain_sum(reduced, table_.values, sum) &&
            sum.value < narrow * threshold_ &&
            protected_.would_be_bounded_by(sum.form, sum.value, threshold_)) {
            return Fate::hidden_by_room;
        }
        auto const pivot = best_pivot(reduced);
        known_.add(reduced, pivot);
        protected_.follow(pivot);
        return Fate::told;
    }

  private:
    //! The variable that the fewest sensitive counts and candidates have, so
    //! that the fewest forms change.
    Variable best_pivot(FieldForm const& reduced) const
    {
        auto const cost = [&](FieldTerm const& term) {
            return std::tuple(protected_.uses_of(term.variable),
                              occurrences_[term.variable], term.variable);
        };
        return std::min_element(reduced.begin(), reduced.end(),
                                [&](auto const& a, auto const& b) {
                                    return cost(a) < cost(b);
                                })
            ->variable;
    }

    //! Sums of this many thresholds or more are not looked at: they bound
    //! nothing to below the threshold.
    static constexpr std::int64_t narrow = 4;

    ReaderTable const& table_;
    std::int64_t threshold_;
    Span known_;
    ProtectedForms protected_;
    std::vector<std::uint32_t> occurrences_;  //!< [variable] in candidates
};

}  // namespace

std::vector<Fate> choose_by_sums(
    ReaderTable const& table, std::int64_t threshold,
    std::function<void(std::size_t)> const& progress)
{
    Choice choice(table, threshold);
    std::vector<Fate> fates;
    fates.reserve(table.candidates.size());
    for (auto const& candidate : table.candidates) {
        fates.push_back(choice.decide(candidate));
        if (progress) {
            progress(fates.size());
        }
    }
    return fates;
}

}  // namespace samspil::publish
