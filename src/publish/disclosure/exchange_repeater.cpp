#include "publish/disclosure/exchange_repeater.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace samspil::publish {
namespace {

constexpr double too_little = 1e-7;  // the solver's tolerance
constexpr auto unlimited = std::numeric_limits<double>::infinity();
//! A slot that falls by more is of no use.
constexpr double most_fall = 20;

std::uint64_t mixed(std::uint64_t value)
{
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
}

}  // namespace

ExchangeRepeater::ExchangeRepeater(ReaderTable const& table,
                                   KnownRows const& known,
                                   SeenRanges const& ranges,
                                   std::size_t slot_size,
                                   std::int64_t threshold)
    : known_(known),
      ranges_(ranges),
      slot_size_(slot_size),
      slots_(table.values.size() / slot_size),
      threshold_(threshold),
      row_sums_(known.rows().size()),
      count_sums_(table.sensitive.size())
{
}

std::vector<TableChange> ExchangeRepeater::tables_of(
    ExchangeDirection const& direction)
{
    std::map<std::uint64_t, Group> groups;
    for (std::size_t number = 0; number < slots_; ++number) {
        auto const slot = look_at(number, direction);
        if (slot.rise > too_little || slot.fall > too_little) {
            groups[slot.sums].push_back(slot);
        }
    }
    std::vector<TableChange> tables;
    for (auto& [sums, group] : groups) {
        std::stable_sort(
            group.begin(), group.end(),
            [](Slot const& a, Slot const& b) { return a.fall > b.fall; });
        double falls = 0;
        for (auto const& slot : group) {
            falls += slot.fall;
        }
        for (auto const& slot : group) {
            auto const others = sums == 0 ? unlimited : falls - slot.fall;
            auto const by = useful_change(slot.number, direction,
                                          std::min(slot.rise, others));
            if (by > 0) {
                auto table = table_of(slot, group, direction, by);
                if (agrees(table)) {
                    tables.push_back(std::move(table));
                }
            }
        }
    }
    return tables;
}

void ExchangeRepeater::add_to_rows(Variable variable, double by)
{
    for (auto const& entry : known_.entries_of(variable)) {
        if (!known_.rows()[entry.row].is_known) {
            continue;
        }
        row_sums_.add(entry.row, by * static_cast<double>(entry.factor));
    }
}

ExchangeRepeater::Slot ExchangeRepeater::look_at(
    std::size_t number, ExchangeDirection const& direction)
{
    Slot slot{number, 0, unlimited, most_fall};
    auto const limit = [&slot](double change, double reserve) {
        if (change < -too_little) {
            slot.rise = std::min(slot.rise, reserve / -change);
        } else if (change > too_little) {
            slot.fall = std::min(slot.fall, reserve / change);
        }
    };
    for (auto const& part : direction) {
        limit(part.by, known_.value_of(variable_of(number, part)));
    }
    if (slot.rise <= too_little && slot.fall <= too_little) {
        return slot;
    }
    for (auto const& part : direction) {
        add_to_rows(variable_of(number, part), part.by);
    }
    row_sums_.take([&](std::uint32_t index, double change) {
        auto const& row = known_.rows()[index];
        if (!row.is_equation) {
            limit(change, row.value);
        } else if (std::abs(change) > too_little) {
            auto const rounded = std::llround(change * exchange_denominator);
            slot.sums += mixed(mixed(index + std::uint64_t{1}) ^
                               static_cast<std::uint64_t>(rounded));
        }
    });
    return slot;
}

//! The change of a slot at which all counts become wide that can by \p most; 0
//! if there is none.
double ExchangeRepeater::useful_change(std::size_t slot,
                                       ExchangeDirection const& direction,
                                       double most)
{
    if (most <= too_little) {
        return 0;
    }
    for (auto const& part : direction) {
        ranges_.for_each_part(variable_of(slot, part),
                              [&](std::uint32_t number, double factor) {
                                  count_sums_.add(number, part.by * factor);
                              });
    }
    double useful = 0;
    count_sums_.take([&](std::uint32_t number, double rise) {
        if (rise > too_little && !ranges_.is_wide(number)) {
            auto const wanted =
                SeenRange::enough(ranges_.truth_of(number), threshold_);
            if (most * rise >= wanted) {
                useful = std::max(useful, wanted / rise);
            }
        }
    });
    return useful;
}

//! \p by in a slot, and against it in others of its group, the largest first.
TableChange ExchangeRepeater::table_of(Slot const& own, Group const& group,
                                       ExchangeDirection const& direction,
                                       double by) const
{
    TableChange table;
    auto const add = [&](std::size_t slot, double times) {
        for (auto const& part : direction) {
            table.push_back({variable_of(slot, part), times * part.by});
        }
    };
    add(own.number, by);
    auto left = own.sums == 0 ? 0 : by;
    for (auto const& other : group) {
        auto const fall = std::min(left, other.fall);
        if (other.number != own.number && fall > 0) {
            add(other.number, -fall);
            left -= fall;
        }
    }
    return table;
}

//! Slots may stand in the same parts and wholes; so all is tested in the end.
bool ExchangeRepeater::agrees(TableChange const& table)
{
    auto is_true = true;
    for (auto const& [variable, by] : table) {
        is_true = is_true && known_.value_of(variable) + by >= -too_little;
        add_to_rows(variable, by);
    }
    row_sums_.take([&](std::uint32_t index, double change) {
        auto const& row = known_.rows()[index];
        auto const least = row.is_equation ? 0 : -row.value;
        is_true = is_true && change >= least - too_little &&
                  (!row.is_equation || change <= too_little);
    });
    return is_true;
}

}  // namespace samspil::publish
