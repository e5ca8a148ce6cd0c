#include "publish/knowledge/count_forms.hpp"

#include <map>
#include <set>
#include <utility>

#include "publish/knowledge/relations.hpp"

namespace samspil::publish {

using cubes::CellSum;
using reference::place_count;

CountForms::CountForms(FigureCounts const& counts, Areas const& areas,
                       Scope const& scope)
    : years_(scope.years),
      periods_(scope.periods.begin(), scope.periods.end()),
      areas_(areas),
      is_used_(find_used(counts, scope)),
      space_(make_space(counts, is_used_, scope.has_lookback))
{
    number_forms(counts);
}

std::vector<bool> CountForms::find_used(FigureCounts const& counts,
                                        Scope const& scope)
{
    std::vector<bool> is_used(counts.figures().size(), false);
    for (std::size_t i = 0; i < is_used.size(); ++i) {
        for (std::size_t p = 0; p < scope.periods.size(); ++p) {
            is_used[i] = is_used[i] || scope.plan.has_at_any_level(i, p);
        }
    }
    return is_used;
}

CountSpace CountForms::make_space(FigureCounts const& counts,
                                  std::vector<bool> const& is_used,
                                  bool has_lookback)
{
    std::set<std::size_t> used;
    for (std::size_t i = 0; i < is_used.size(); ++i) {
        if (!is_used[i]) {
            continue;
        }
        for (auto const& told : counts.figures()[i].told) {
            used.insert(told.sum);
        }
    }
    std::vector<CellSum> sums;
    sums.reserve(used.size());
    for (auto const sum : used) {
        sums.push_back(counts.sums()[sum]);
    }
    return CountSpace(sums, reader_relations(has_lookback));
}

void CountForms::number_forms(FigureCounts const& counts)
{
    std::map<LinearForm, std::size_t> numbers;
    form_of_.assign(counts.sums().size(), 0);
    auto const enter = [&](std::size_t sum) {
        auto form = space_.form_of(counts.sums()[sum]);
        auto const [entry, is_new] = numbers.emplace(form, forms_.size());
        if (is_new) {
            forms_.push_back(std::move(form));
        }
        form_of_[sum] = entry->second;
    };
    for (std::size_t i = 0; i < is_used_.size(); ++i) {
        if (!is_used_[i]) {
            continue;
        }
        for (auto const& told : counts.figures()[i].told) {
            enter(told.sum);
        }
        if (counts.figures()[i].rest.has_value()) {
            enter(*counts.figures()[i].rest);
        }
    }
}

LinearForm CountForms::expanded(FormKey const& key) const
{
    auto const& period = periods_[key.period];
    auto const& places = areas_.places(key.area);
    std::vector<FormTerm> terms;
    for (int year = period.first; year <= period.last; ++year) {
        for (std::size_t place = 0; place < place_count; ++place) {
            if (!places.test(place)) {
                continue;
            }
            auto const first = first_variable(year - years_.first(), place);
            for (auto const& term : forms_[key.form].terms()) {
                terms.push_back({first + term.variable, term.factor});
            }
        }
    }
    return LinearForm(std::move(terms));
}

std::size_t CountForms::variable_count() const
{
    return first_variable(years_.count(), 0);
}

std::vector<LinearForm> CountForms::nonnegative() const
{
    std::vector<LinearForm> all;
    for (int year = 0; year < years_.count(); ++year) {
        for (std::size_t place = 0; place < place_count; ++place) {
            auto const first = first_variable(year, place);
            for (auto const& form : space_.nonnegative()) {
                all.push_back(form.renamed(
                    [first](Variable variable) { return first + variable; }));
            }
        }
    }
    return all;
}

}  // namespace samspil::publish
