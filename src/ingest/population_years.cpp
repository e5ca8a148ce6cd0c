#include "ingest/population_years.hpp"

#include <cstddef>
#include <vector>

#include "ingest/building/residence_index_table.hpp"
#include "reference/places.hpp"

namespace samspil::ingest {
namespace {

//! Whether somebody in the shard has a record of a 1 January.
bool has_residents(store::Shard const& shard, int january)
{
    auto const width = static_cast<std::size_t>(shard.residence_count());
    for (auto i = static_cast<std::size_t>(january);
         i < shard.residences.size(); i += width) {
        if (shard.residences[i] != reference::residence_no_record) {
            return true;
        }
    }
    return false;
}

//! "2018-2020, 2022"
std::string list_of(std::set<int> const& years)
{
    std::string text;
    for (auto next = years.begin(); next != years.end();) {
        int const first = *next;
        int last = first;
        while (++next != years.end() && *next == last + 1) {
            last = *next;
        }
        text += (text.empty() ? "" : ", ") + std::to_string(first);
        if (last > first) {
            text += "-" + std::to_string(last);
        }
    }
    return text;
}

}  // namespace

void PopulationYears::add(base::Years const& years, store::Shard const& shard,
                          std::span<PopulationRecord const> records)
{
    bool is_whole = true;
    for (int i = 0; i < years.count(); ++i) {
        if (has_residents(shard, i)) {
            counted.insert(years.at(i));
        } else {
            is_whole = false;
        }
    }
    if (is_whole) {
        return;
    }
    base::Years const all(base::first_calendar_year, base::last_calendar_year);
    ResidenceIndexTable index(all);
    std::vector<bool> is_there(static_cast<std::size_t>(all.residence_count()));
    for (auto const& record : records) {
        if (int const january = index.of(record.reference_day());
            january >= 0) {
            is_there[static_cast<std::size_t>(january)] = true;
        }
    }
    for (std::size_t i = 0; i < is_there.size(); ++i) {
        if (is_there[i]) {
            delivered.insert(all.at(static_cast<int>(i)));
        }
    }
}

PopulationYears& PopulationYears::operator+=(PopulationYears const& other)
{
    counted.insert(other.counted.begin(), other.counted.end());
    delivered.insert(other.delivered.begin(), other.delivered.end());
    return *this;
}

std::optional<std::string> warning_of_empty_years(
    base::Years const& years, PopulationYears const& population)
{
    std::set<int> empty;
    for (int i = 0; i < years.count(); ++i) {
        if (!population.counted.contains(years.at(i))) {
            empty.insert(years.at(i));
        }
    }
    if (empty.empty()) {
        return std::nullopt;
    }
    auto const& delivered = population.delivered;
    return "nobody has a population record of 1 January " + list_of(empty) +
           ", so there is no population in these years; the register has " +
           (delivered.empty()
                ? "no record of any 1 January (or 31 December before it): "
                  "check its reference dates"
                : "records of 1 January " + list_of(delivered) +
                      ": check --years");
}

}  // namespace samspil::ingest
