#include "count/bootstrap/resident_profiles.hpp"

#include <algorithm>
#include <span>
#include <type_traits>

#include "method/persons/age.hpp"
#include "method/persons/life.hpp"
#include "method/places/placement.hpp"

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

ResidentProfile ResidentProfile::staying(reference::Sex sex, int age_base,
                                         reference::PlaceIndex place,
                                         int year_count)
{
    ResidentProfile result;
    result.sex_ = static_cast<std::uint8_t>(sex);
    result.age_base_ = static_cast<std::int16_t>(age_base);
    result.places_.fill(not_resident);
    std::fill_n(result.places_.begin(), year_count, place);
    return result;
}

bool ResidentProfile::is_ever_resident() const
{
    return std::any_of(
        places_.begin(), places_.end(),
        [](reference::PlaceIndex place) { return place != not_resident; });
}

reference::PlaceIndex ResidentProfile::home() const
{
    return *std::find_if(
        places_.begin(), places_.end(),
        [](reference::PlaceIndex place) { return place != not_resident; });
}

records::Hash128 ResidentProfile::hash() const
{
    return records::keyed_hash(records::public_key,
                               std::as_bytes(std::span(this, 1)));
}

void add_up_profiles(std::vector<ProfileCount>& profiles)
{
    std::sort(profiles.begin(), profiles.end(),
              [](ProfileCount const& a, ProfileCount const& b) {
                  auto const left = a.profile.home();
                  auto const right = b.profile.home();
                  return left != right ? left < right : a.profile < b.profile;
              });
    // Add each profile's persons to the first that is equal.
    std::size_t count = 0;
    for (auto const& one : profiles) {
        if (count > 0 && profiles[count - 1].profile == one.profile) {
            profiles[count - 1].persons += one.persons;
        } else {
            profiles[count++] = one;
        }
    }
    profiles.resize(count);
}

std::vector<ProfileCount> share_profiles(parallel::Communicator const& ranks,
                                         std::vector<ProfileCount> mine)
{
    if (ranks.size() > 1) {
        std::vector<std::vector<ProfileCount>> outgoing(
            static_cast<std::size_t>(ranks.size()));
        for (auto const& one : mine) {
            auto const owner = records::slice_of(
                one.profile.hash(), static_cast<std::uint32_t>(ranks.size()));
            outgoing[owner].push_back(one);
        }
        mine = ranks.exchange(outgoing);
    }
    add_up_profiles(mine);
    return mine;
}

}  // namespace samspil::count
