#include "registers/checks/month_counts.hpp"

#include <algorithm>
#include <numeric>

namespace samspil::registers {
namespace {

constexpr int window_months =
    12 * (MonthCounts::last_year - MonthCounts::first_year + 1);
constexpr int first_month = month_number(MonthCounts::first_year, 1);

}  // namespace

std::string month_text(int month)
{
    auto const of_year = std::to_string(1 + month % 12);
    return std::to_string(month / 12) + "-" + (of_year.size() == 1 ? "0" : "") +
           of_year;
}

constinit std::array<std::uint16_t, MonthCounts::days> const
    MonthCounts::places = [] {
        std::array<std::uint16_t, days> result{};
        std::size_t day = 0;
        for (int month = 0; month < window_months; ++month) {
            auto const length =
                base::days_in_month(first_year + month / 12, 1 + month % 12);
            for (int i = 0; i < length; ++i) {
                result[day++] = static_cast<std::uint16_t>(month + 1);
            }
        }
        return result;
    }();

MonthCounts& MonthCounts::operator+=(MonthCounts const& other)
{
    for (std::size_t i = 0; i < other.counts_.size(); ++i) {
        this->add_raw(i, other.counts_[i]);
    }
    return *this;
}

void MonthCounts::add_raw(std::size_t place, std::int64_t count)
{
    if (counts_.empty()) {
        counts_.resize(size);
    }
    counts_[place] += count;
}

std::int64_t MonthCounts::of(int month) const
{
    auto const place = month - first_month;
    return counts_.empty() || place < 0 || place >= window_months
               ? 0
               : counts_[static_cast<std::size_t>(place) + 1];
}

std::int64_t MonthCounts::total() const
{
    return std::accumulate(counts_.begin(), counts_.end(), std::int64_t{0});
}

std::int64_t MonthCounts::within(int first_year_wanted,
                                 int last_year_wanted) const
{
    std::int64_t sum = 0;
    for (int month = month_number(std::max(first_year_wanted, first_year), 1);
         month <= month_number(std::min(last_year_wanted, last_year), 12);
         ++month) {
        sum += this->of(month);
    }
    return sum;
}

std::optional<int> MonthCounts::quantile(std::int64_t per_mille) const
{
    auto const all = this->within(first_year, last_year);
    std::int64_t sum = 0;
    for (int i = 0; i < window_months; ++i) {
        auto const count = this->of(first_month + i);
        sum += count;
        if (count > 0 && sum * 1000 >= all * per_mille) {
            return first_month + i;
        }
    }
    return std::nullopt;
}

}  // namespace samspil::registers
