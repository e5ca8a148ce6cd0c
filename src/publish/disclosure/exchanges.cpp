#include "publish/disclosure/exchanges.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "publish/disclosure/exchange_repeater.hpp"
#include "publish/disclosure/parallel_loop.hpp"
#include "publish/disclosure/room_guide.hpp"

namespace samspil::publish {
namespace {

constexpr double is_no_rise = 1e-7;  // the solver's tolerance

}  // namespace

Exchanges::Exchanges(ReaderTable const& table, std::int64_t threshold)
    : table_(table),
      threshold_(threshold),
      slot_size_(table.guide ? table.guide->slot_size() : table.values.size())
{
}

void Exchanges::learn(TableChange const& found, LinearForm const& count)
{
    std::map<std::size_t, std::pair<ExchangeDirection, double>> slots;
    for (auto const& [variable, by] : found) {
        auto& [direction, rise] = slots[variable / slot_size_];
        direction.push_back(
            {static_cast<std::uint32_t>(variable % slot_size_), by});
        rise += by * static_cast<double>(count.factor_of(variable));
    }
    for (auto& [slot, change] : slots) {
        auto& [direction, rise] = change;
        if (rise <= is_no_rise) {
            continue;
        }
        std::sort(direction.begin(), direction.end(),
                  [](ExchangePart const& a, ExchangePart const& b) {
                      return a.kind < b.kind;
                  });
        double largest = 0;
        for (auto const& part : direction) {
            largest = std::max(largest, std::abs(part.by));
        }
        std::vector<std::int64_t> name;
        for (auto& part : direction) {
            auto const whole =
                std::llround(part.by / largest * exchange_denominator);
            name.push_back(part.kind);
            name.push_back(whole);
            part.by = static_cast<double>(whole) / exchange_denominator;
        }
        if (learned_.insert(std::move(name)).second) {
            directions_.push_back(std::move(direction));
        }
    }
}

void Exchanges::repeat(KnownRows const& known, SeenRanges& ranges)
{
    std::vector<std::vector<TableChange>> found(directions_.size());
    for_each_in_parallel(
        directions_.size(),
        [&] {
            return ExchangeRepeater(table_, known, ranges, slot_size_,
                                    threshold_);
        },
        [&](ExchangeRepeater& repeater, std::size_t i) {
            found[i] = repeater.tables_of(directions_[i]);
        });
    directions_.clear();
    for (auto& tables : found) {
        for (auto& one : tables) {
            ranges.include(std::move(one));
        }
    }
}

}  // namespace samspil::publish
