#include "publish/disclosure/verification.hpp"

#include <map>
#include <string>

#include "base/error.hpp"
#include "publish/disclosure/told_span.hpp"

namespace samspil::publish {
namespace {

constexpr double tolerance = 1e-5;  // several times the solver's

[[noreturn]] void throw_contradiction(std::string const& what)
{
    throw base::Error("disclosure control contradicts itself: " + what +
                      ". Nothing is published; please report this");
}

bool agrees(ReaderTable const& table, KnownRows const& known,
            TableChange const& changes)
{
    std::map<std::uint32_t, double> sums;  // of rows
    for (auto const& [variable, by] : changes) {
        if (static_cast<double>(table.values[variable]) + by < -tolerance) {
            return false;
        }
        for (auto const& entry : known.entries_of(variable)) {
            sums[entry.row] += by * static_cast<double>(entry.factor);
        }
    }
    for (auto const& [number, sum] : sums) {
        auto const& row = known.rows()[number];
        if (!row.is_known) {
            continue;
        }
        auto const least = row.is_equation ? 0 : -row.value;
        if (sum < least - tolerance || (row.is_equation && sum > tolerance)) {
            return false;
        }
    }
    return true;
}

}  // namespace

void verify_sums(ReaderTable const& table, std::vector<Fate> const& fates)
{
    auto known = span_of_told<SecondField>(
        table, [&](std::uint32_t i) { return fates[i] == Fate::told; });
    for (auto const& form : table.sensitive) {
        if (known.reduce(form).empty()) {
            throw_contradiction(
                "a count that must stay unknown follows from what is told, "
                "modulo a second prime");
        }
    }
}

void verify_ranges(ReaderTable const& table, KnownRows const& known,
                   SeenRanges const& ranges)
{
    for (std::uint32_t i = 0; i < table.sensitive.size(); ++i) {
        if (!ranges.is_wide(i)) {
            throw_contradiction("a count that must stay unknown has no room");
        }
    }
    for (auto const& changes : ranges.tables()) {
        if (!agrees(table, known, changes)) {
            throw_contradiction(
                "a table that shows room does not agree with what is told");
        }
    }
}

}  // namespace samspil::publish
