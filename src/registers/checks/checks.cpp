#include "registers/checks/checks.hpp"

#include <array>
#include <cstdio>

namespace samspil::registers {

Findings check_all(CheckFacts const& facts)
{
    Findings all;
    for (auto const check :
         {check_bad_rows, check_cut_files, check_empty, check_no_population,
          check_unreadable_codes, check_unknown_persons, check_unknown_records,
          check_shared_ids, check_unknown_specialties, check_dropped_types,
          check_unknown_services, check_implausible_dates,
          check_implausible_times, check_gaps, check_same_files}) {
        auto const found = check(facts);
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

std::string percent_text(double share)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f %%", 100 * share);
    return text.data();
}

}  // namespace samspil::registers
