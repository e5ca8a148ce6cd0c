#pragma once

#include <algorithm>
#include <string>

#include "registers/checks/check_facts.hpp"
#include "registers/checks/checks.hpp"

namespace samspil::registers::test {

//! Facts of a delivery that a test makes up, for one check.
class Delivery
{
  public:
    CheckFacts facts;

    //! One more file of a register, with so many readable rows.
    FileCounts& file(RegisterId source, std::int64_t rows = 1000)
    {
        facts.files.push_back(
            {source, "file" + std::to_string(facts.files.size()), false});
        auto& counts = facts.counts.checks.file(facts.files.size() - 1);
        counts.of(FileCount::rows) = rows;
        facts.counts.of(source).rows += rows;
        return counts;
    }
    ActivityCounts& activity(RegisterId source)
    {
        return facts.counts.checks.persons.of(source);
    }
};

//! The worst verdict of a check's findings.
inline Verdict worst(Findings const& findings)
{
    auto verdict = Verdict::ok;
    for (auto const& finding : findings) {
        verdict = std::max(verdict, finding.verdict);
    }
    return verdict;
}

//! The texts of what was found.
inline std::string texts(Findings const& findings)
{
    std::string text;
    for (auto const& finding : findings) {
        if (finding.verdict != Verdict::ok) {
            text += finding.what + "\n";
        }
    }
    return text;
}

//! So many dates in a month.
inline void add_dates(MonthCounts& months, std::int64_t count, int year,
                      int month)
{
    for (std::int64_t i = 0; i < count; ++i) {
        months.add(base::to_day(year, month, 15));
    }
}

}  // namespace samspil::registers::test
