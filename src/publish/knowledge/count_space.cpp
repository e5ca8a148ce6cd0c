#include "publish/knowledge/count_space.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/contract.hpp"

namespace samspil::publish {
namespace {

using cubes::CellSum;
using cubes::CubeCell;
using cubes::CubeId;

//! M10.2: public statistics.
bool is_public(CubeCell cell)
{
    return cell.cube == CubeId::population ||
           cell.cube == CubeId::population_deaths;
}

//! The factor of each cell in a sum; public ones are left out.
std::map<CubeCell, std::int64_t> factors_of(CellSum const& sum)
{
    std::map<CubeCell, std::int64_t> factors;
    for (auto const& term : sum.terms()) {
        if (!is_public(term.cell)) {
            factors[term.cell] += term.sign;
        }
    }
    std::erase_if(factors, [](auto const& entry) { return entry.second == 0; });
    return factors;
}

//! Whether a relation is one cell of a group and the same of a larger one: it
//! tells nothing of cells that no figure uses.
bool is_cell_of_groups(Relation const& relation)
{
    auto const& whole = relation.whole.terms();
    auto const& part = relation.part.terms();
    return !relation.is_equal && whole.size() == 1 && part.size() == 1 &&
           whole.front().cell.cube == part.front().cell.cube;
}

}  // namespace

CountSpace::CountSpace(std::span<CellSum const> sums,
                       std::vector<Relation> const& relations)
{
    std::vector<CellSum> all(sums.begin(), sums.end());
    do {
        find_classes(all);
    } while (add_between(relations, all));
    for (auto const& relation : relations) {
        if (relation.is_equal) {
            add_equation(relation);
        }
    }
    for (auto const& relation : of_whole_classes(relations)) {
        add_rest(relation);
    }
    number_free_counts();
}

/*!
 * Adds sums of cells that no figure uses and that stand between those that are:
 * wholes of which a part is used, and what an equation has besides its used
 * parts.
 *
 * \return whether there were any.
 */
bool CountSpace::add_between(std::vector<Relation> const& relations,
                             std::vector<CellSum>& sums) const
{
    std::set<CellSum> added;
    for (auto const& relation : relations) {
        auto const whole = split_by_use(relation.whole);
        auto const part = split_by_use(relation.part);
        if (!whole.is_plain || !part.is_plain || part.used.terms().empty()) {
            continue;
        }
        if (whole.unused.terms().empty()) {
            if (relation.is_equal && !part.unused.terms().empty()) {
                added.insert(part.unused);
            }
        } else if (!is_cell_of_groups(relation) &&
                   in_classes(part.used).has_value() &&
                   is_part_of_used(relation.whole, relations)) {
            added.insert(relation.whole);
        }
    }
    sums.insert(sums.end(), added.begin(), added.end());
    return !added.empty();
}

//! Whether a sum is at most something that is used: else it bounds nothing.
bool CountSpace::is_part_of_used(CellSum const& sum,
                                 std::vector<Relation> const& relations) const
{
    auto const cells = factors_of(sum);
    return std::any_of(
        relations.begin(), relations.end(), [&](Relation const& relation) {
            auto const part = factors_of(relation.part);
            auto const is_in = [&](auto const& cell) {
                auto const found = part.find(cell.first);
                return found != part.end() && found->second == cell.second;
            };
            return part.size() >= cells.size() &&
                   std::all_of(cells.begin(), cells.end(), is_in) &&
                   (split_by_use(relation.whole).unused.terms().empty() ||
                    is_part_of_used(relation.whole, relations));
        });
}

//! The cells of a sum that figures use, and those that none does.
CountSpace::SplitSum CountSpace::split_by_use(CellSum const& sum) const
{
    SplitSum split;
    for (auto const& [cell, factor] : factors_of(sum)) {
        split.is_plain = split.is_plain && factor == 1;
        (is_used(cell) ? split.used : split.unused) += CellSum::at(cell);
    }
    return split;
}

/*!
 * Relations between parts and wholes that speak of whole classes of cells.
 * Several that speak of parts of the same classes are added up: two levels that
 * all figures take together are at most the same two of a larger group.
 */
std::vector<Relation> CountSpace::of_whole_classes(
    std::vector<Relation> const& relations) const
{
    using Classes = std::map<Variable, std::int64_t>;
    auto const classes_of = [&](CellSum const& sum) {
        Classes classes;
        for (auto const& [cell, factor] : factors_of(sum)) {
            auto const found = class_of_.find(cell);
            if (found == class_of_.end()) {
                return std::optional<Classes>();
            }
            classes[found->second] = factor;
        }
        return std::optional(std::move(classes));
    };
    std::vector<Relation> whole_ones;
    std::map<std::pair<Classes, Classes>, Relation> in_parts;
    for (auto const& relation : relations) {
        if (relation.is_equal) {
            continue;
        }
        if (in_classes(relation.whole) && in_classes(relation.part)) {
            whole_ones.push_back(relation);
            continue;
        }
        auto whole = classes_of(relation.whole);
        auto part = classes_of(relation.part);
        if (whole && part) {
            auto& sum = in_parts[{*std::move(whole), *std::move(part)}];
            sum.whole += relation.whole;
            sum.part += relation.part;
        }
    }
    for (auto& [classes, relation] : in_parts) {
        whole_ones.push_back(std::move(relation));
    }
    return whole_ones;
}

// Cells with the same factors in all sums cannot be told apart by figures.
void CountSpace::find_classes(std::span<CellSum const> sums)
{
    using Signature = std::vector<std::pair<std::size_t, std::int64_t>>;
    std::map<CubeCell, Signature> signatures;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        for (auto const& [cell, factor] : factors_of(sums[i])) {
            signatures[cell].emplace_back(i, factor);
        }
    }
    std::map<Signature, Variable> numbers;
    class_of_.clear();
    class_sizes_.clear();
    definitions_.clear();
    for (auto const& [cell, signature] : signatures) {
        auto const [entry, is_new] = numbers.emplace(
            signature, static_cast<Variable>(definitions_.size()));
        if (is_new) {
            definitions_.emplace_back();
            class_sizes_.push_back(0);
        }
        class_of_.emplace(cell, entry->second);
        definitions_[entry->second] += CellSum::at(cell);
        ++class_sizes_[entry->second];
    }
}

//! A sum over classes; nothing if it has a cell that no figure uses, or takes
//! the cells of a class unlike each other.
std::optional<LinearForm> CountSpace::in_classes(CellSum const& sum) const
{
    struct Use
    {
        std::int64_t factor;
        std::size_t cells;
    };
    std::map<Variable, Use> uses;
    for (auto const& [cell, factor] : factors_of(sum)) {
        auto const found = class_of_.find(cell);
        if (found == class_of_.end()) {
            return std::nullopt;
        }
        auto& use =
            uses.try_emplace(found->second, Use{factor, 0}).first->second;
        if (use.factor != factor) {
            return std::nullopt;
        }
        ++use.cells;
    }
    std::vector<FormTerm> terms;
    for (auto const& [number, use] : uses) {
        if (use.cells != class_sizes_[number]) {
            return std::nullopt;
        }
        terms.push_back({number, use.factor});
    }
    return LinearForm(std::move(terms));
}

//! The form with all that is not free replaced.
LinearForm CountSpace::resolved(LinearForm form) const
{
    for (bool is_done = false; !is_done;) {
        is_done = true;
        LinearForm next;
        for (auto const& term : form.terms()) {
            if (auto const found = dependent_.find(term.variable);
                found != dependent_.end()) {
                next.add(found->second, term.factor);
                is_done = false;
            } else {
                next.add(LinearForm({{term.variable, 1}}), term.factor);
            }
        }
        form = std::move(next);
    }
    return form;
}

void CountSpace::add_equation(Relation const& relation)
{
    auto const whole = in_classes(relation.whole);
    auto const part = in_classes(relation.part);
    if (!whole.has_value() || !part.has_value()) {
        return;  // about counts that no figure of the plan shows
    }
    auto difference = *whole;
    difference.add(*part, -1);
    difference = resolved(std::move(difference));
    if (difference.empty()) {
        return;
    }
    // the whole, unless an equation has it already
    auto const& terms = difference.terms();
    auto pivot = std::find_if(terms.begin(), terms.end(), [&](auto const& t) {
        return t.factor == 1 && whole->factor_of(t.variable) != 0;
    });
    if (pivot == terms.end()) {
        pivot = std::find_if(terms.begin(), terms.end(), [](auto const& t) {
            return t.factor == 1 || t.factor == -1;
        });
    }
    SAMSPIL_EXPECT(pivot != terms.end());
    auto const sign = pivot->factor;
    auto const variable = pivot->variable;
    LinearForm made_of;
    for (auto const& term : terms) {
        if (term.variable != variable) {
            made_of.add(LinearForm({{term.variable, 1}}), -sign * term.factor);
        }
    }
    if (!made_of.is_positive()) {
        nonnegative_.push_back(made_of);
    }
    dependent_.emplace(variable, std::move(made_of));
}

void CountSpace::add_rest(Relation const& relation)
{
    auto const whole = in_classes(relation.whole);
    auto const part = in_classes(relation.part);
    if (!whole.has_value() || !part.has_value()) {
        return;
    }
    auto rest = *whole;
    rest.add(*part, -1);
    rest = resolved(std::move(rest));
    if (rest.is_positive()) {
        return;  // it holds anyway
    }
    auto const& terms = rest.terms();
    auto const is_plus = [](FormTerm const& t) { return t.factor > 0; };
    auto const pivot = std::find_if(terms.begin(), terms.end(), is_plus);
    if (std::count_if(terms.begin(), terms.end(), is_plus) != 1 ||
        pivot->factor != 1) {
        nonnegative_.push_back(std::move(rest));
        return;
    }
    // the whole is its part and a rest, which is a count of its own
    auto const number = static_cast<Variable>(definitions_.size());
    definitions_.push_back(relation.whole - relation.part);
    LinearForm made_of({{number, 1}});
    for (auto const& term : terms) {
        if (term.factor < 0) {
            made_of.add(LinearForm({{term.variable, 1}}), -term.factor);
        }
    }
    dependent_.emplace(pivot->variable, std::move(made_of));
}

void CountSpace::number_free_counts()
{
    free_number_.assign(definitions_.size(), 0);
    std::vector<CellSum> free;
    for (Variable i = 0; i < definitions_.size(); ++i) {
        if (!dependent_.contains(i)) {
            free_number_[i] = static_cast<Variable>(free.size());
            free.push_back(std::move(definitions_[i]));
        }
    }
    definitions_ = std::move(free);

    std::vector<LinearForm> all;
    for (auto const& form : nonnegative_) {
        auto at_last = over_free_counts(form);
        if (!at_last.is_positive()) {
            all.push_back(std::move(at_last));
        }
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    nonnegative_ = std::move(all);
}

LinearForm CountSpace::over_free_counts(LinearForm const& form) const
{
    return resolved(form).renamed(
        [&](Variable variable) { return free_number_[variable]; });
}

LinearForm CountSpace::form_of(CellSum const& sum) const
{
    auto const classes = in_classes(sum);
    SAMSPIL_EXPECT(classes.has_value());
    return over_free_counts(*classes);
}

}  // namespace samspil::publish
