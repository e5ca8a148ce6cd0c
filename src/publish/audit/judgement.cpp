#include "publish/audit/judgement.hpp"

#include <algorithm>
#include <cmath>

namespace samspil::publish {

std::optional<Finding> judge(SuppressedCell const& cell,
                             std::vector<AttackedCount> const& attacked,
                             std::int64_t threshold)
{
    auto const& counts = cell.counts;
    auto const of = [&](SuppressedCount const& count) -> AttackedCount const& {
        return attacked[count.number];
    };
    auto const is_few = [&](double value) {
        return value > 0.5 && value < static_cast<double>(threshold) - 0.5;
    };
    auto const finding = [&](FindingKind kind, CountRole role) {
        return Finding{kind, cell.period, cell.geography, cell.figure, role};
    };
    // of those that the figure tells; the rest follows from them
    auto const all_told = [&](auto const& is_found) {
        return std::all_of(counts.begin(), counts.end(), [&](auto const& c) {
            return c.role == CountRole::rest || is_found(of(c));
        });
    };
    auto const first_few = [&](auto const& is_found) {
        return std::find_if(counts.begin(), counts.end(), [&](auto const& c) {
            return c.is_protected && is_found(of(c));
        });
    };

    auto const by_sums = [](AttackedCount const& c) {
        return c.by_sums.has_value();
    };
    if (all_told(by_sums)) {
        return finding(FindingKind::by_sums, CountRole::all);
    }
    auto found = first_few([&](AttackedCount const& c) {
        return by_sums(c) && is_few(static_cast<double>(*c.by_sums));
    });
    if (found != counts.end()) {
        return finding(FindingKind::by_sums, found->role);
    }
    auto const is_known = [&](AttackedCount const& c) {
        return by_sums(c) || c.range.is_point();
    };
    // zero and many persons are no secret (M10.3); many stays may be of few
    auto const may_be_few = [&](SuppressedCount const& count) {
        auto const& found_one = of(count);
        return count.is_protected && !by_sums(found_one) &&
               (is_few(found_one.range.low) ||
                (!found_one.is_of_persons && found_one.range.low > 0.5));
    };
    if (all_told(is_known) &&
        std::any_of(counts.begin(), counts.end(), may_be_few)) {
        return finding(FindingKind::by_signs, CountRole::all);
    }
    found = first_few([&](AttackedCount const& c) {
        return !by_sums(c) && c.range.is_point() && is_few(c.range.low);
    });
    if (found != counts.end()) {
        return finding(FindingKind::by_signs, found->role);
    }
    found = first_few([&](AttackedCount const& c) {
        return !by_sums(c) && c.is_of_persons && c.range.is_narrow(threshold);
    });
    if (found != counts.end()) {
        return finding(FindingKind::narrow, found->role);
    }
    return std::nullopt;
}

}  // namespace samspil::publish
