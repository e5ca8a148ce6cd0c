#include "ingest/observed_years.hpp"

#include "base/error.hpp"

namespace samspil::ingest {
namespace {

//! The day at whose 24:00 the observation ends: what the user has given.
std::string last_day(base::Minute end)
{
    return base::to_string(base::to_civil(base::date_of(end - 1)));
}

}  // namespace

void require_observed_years(base::Years const& years, base::Minute end)
{
    if (end > base::start_of(base::first_day_of(years.first()))) {
        return;
    }
    throw base::UsageError(
        "--observation-end " + last_day(end) + " is before the first of " +
        "--years " + years.to_string() +
        ", so no contact of these years would be read: give the last day that "
        "the registers cover, or other years");
}

std::optional<std::string> warning_of_unobserved_years(base::Years const& years,
                                                       base::Minute end)
{
    int first = years.first();
    while (first <= years.last() &&
           base::start_of(base::first_day_of(first)) < end) {
        ++first;
    }
    if (first > years.last()) {
        return std::nullopt;
    }
    return "the observation ends on " + last_day(end) +
           ", so no contact that starts in " +
           base::Years(first, years.last()).to_string() +
           " is read, and these years have no observed contacts: check "
           "--observation-end, or end --years earlier";
}

}  // namespace samspil::ingest
