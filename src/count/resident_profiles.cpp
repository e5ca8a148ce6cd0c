#include "count/resident_profiles.hpp"

#include <algorithm>
#include <span>
#include <type_traits>

#include "method/age.hpp"
#include "method/life.hpp"
#include "method/placement.hpp"

namespace samspil::count {

static_assert(std::has_unique_object_representations_v<ResidentProfile>);
static_assert(std::is_trivially_copyable_v<ProfileCount>);

ResidentProfile::ResidentProfile(records::PersonView const& person,
                                 method::YearBounds const& years)
    : sex_(static_cast<std::uint8_t>(person.facts.sex)),
      age_base_(
          static_cast<std::int16_t>(method::age_base(person.facts.birth_day)))
{
    places_.fill(not_resident);
    for (int year = 0; year < years.count(); ++year) {
        if (!method::is_resident(person, years, year)) {
            continue;
        }
        places_[static_cast<std::size_t>(year)] =
            method::residence_in(person.residences, year).place;
        if (method::dies_in(person.facts, years, year)) {
            death_year_ = static_cast<std::uint8_t>(year);
        }
    }
}

bool ResidentProfile::is_ever_resident() const
{
    return std::any_of(places_.begin(), places_.end(), [](std::uint8_t place) {
        return place != not_resident;
    });
}

records::Hash128 ResidentProfile::hash() const
{
    return records::keyed_hash(records::public_key,
                               std::as_bytes(std::span(this, 1)));
}

std::vector<ProfileCount> share_profiles(parallel::Communicator const& ranks,
                                         ProfileCounts const& mine)
{
    std::vector<std::vector<ProfileCount>> outgoing(
        static_cast<std::size_t>(ranks.size()));
    for (auto const& [profile, persons] : mine) {
        auto const owner = records::part_of(
            profile.hash(), static_cast<std::uint32_t>(ranks.size()));
        outgoing[owner].push_back({profile, persons});
    }
    ProfileCounts sum;
    for (auto const& [profile, persons] : ranks.exchange(outgoing)) {
        sum[profile] += persons;
    }
    std::vector<ProfileCount> result;
    result.reserve(sum.size());
    for (auto const& [profile, persons] : sum) {
        result.push_back({profile, persons});
    }
    return result;
}

}  // namespace samspil::count
