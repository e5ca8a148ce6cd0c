#include "registers/values/quick_values.hpp"

namespace samspil::registers {
namespace {

constexpr detail::MonthTable make_table()
{
    detail::MonthTable table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        table[i] =
            base::to_day(detail::first_quick_year + static_cast<int>(i / 12),
                         static_cast<int>(i % 12) + 1, 1);
    }
    return table;
}

}  // namespace

constinit detail::MonthTable const detail::first_day_of_months = make_table();

}  // namespace samspil::registers
