#include "publish/disclosure/reach.hpp"

#include <algorithm>

namespace samspil::publish {

Reach::Reach(ReaderTable const& table, KnownRows const& known,
             Neighbourhood const* within)
    : table_(table),
      known_(known),
      is_limited_(within != nullptr),
      follows_parts_(within == nullptr || within->follows_parts),
      is_reached_(table.values.size(), false),
      is_row_followed_(known.rows().size(), false)
{
    if (within == nullptr) {
        return;
    }
    for (auto const group : within->groups) {
        if (group >= is_in_groups_.size()) {
            is_in_groups_.resize(group + 1, false);
        }
        is_in_groups_[group] = true;
    }
}

bool Reach::may_change(Variable variable) const
{
    auto const group = table_.groups[variable];
    return !known_.is_zero(variable) &&
           (!is_limited_ ||
            (group < is_in_groups_.size() && is_in_groups_[group]));
}

std::vector<Variable> Reach::of(LinearForm const& form)
{
    std::vector<Variable> found;
    auto const visit = [&](LinearForm const& terms) {
        for (auto const& term : terms.terms()) {
            if (!is_reached_[term.variable] && may_change(term.variable)) {
                is_reached_[term.variable] = true;
                found.push_back(term.variable);
            }
        }
    };
    visit(form);
    for (std::size_t next = 0; next < found.size(); ++next) {
        for (auto const& entry : known_.entries_of(found[next])) {
            auto const& row = known_.rows()[entry.row];
            if (!is_row_followed_[entry.row] &&
                (row.is_equation || follows_parts_)) {
                is_row_followed_[entry.row] = true;
                visit(*row.form);
            }
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace samspil::publish
