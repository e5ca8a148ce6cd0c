#include "count/bootstrap/profile_gatherer.hpp"

#include <algorithm>
#include <utility>

#include "method/persons/age.hpp"
#include "reference/labels.hpp"
#include "reference/places.hpp"

namespace samspil::count {
namespace {

constexpr std::size_t sexes = reference::sex_labels.size();
//! Persons born before this year, as in faulty records, are not in the table.
constexpr int first_age_base = 1850;
constexpr std::size_t age_bases = 256;
//! The least length at which the list of others is summed: some 50 MB.
constexpr std::size_t least_others = std::size_t{1} << 20;

}  // namespace

ProfileGatherer::ProfileGatherer(base::Years const& years,
                                 ScenarioPlan const& plan)
    : years_(years),
      bounds_(years),
      plan_(plan),
      staying_(reference::place_count * sexes * age_bases),
      most_others_(least_others)
{
}

std::size_t ProfileGatherer::index_of(reference::PlaceIndex place,
                                      reference::Sex sex, int age_base) const
{
    auto const age = static_cast<std::size_t>(age_base - first_age_base);
    return age < age_bases
               ? (place.index() * sexes + reference::index_of(sex)) *
                         age_bases +
                     age
               : staying_.size();
}

//! Whether a person is resident in one place in all years, by their own records
//! of these years.
bool ProfileGatherer::stays_in_one_place(
    records::PersonView const& person) const
{
    auto const first = person.residences.front();
    auto const in_run =
        person.residences.first(static_cast<std::size_t>(years_.count()));
    return reference::has_place(first) &&
           person.facts.death_day >= bounds_.first_day(years_.count()) &&
           std::all_of(in_run.begin() + 1, in_run.end(),
                       [first](auto code) { return code == first; });
}

void ProfileGatherer::add(records::PersonView const& person)
{
    auto const age_base = method::age_base(person.facts.birth_day);
    if (plan_.band_of(years_.last() - age_base) == BandIndex()) {
        return;
    }
    if (this->stays_in_one_place(person)) {
        auto const index =
            this->index_of(reference::place_of(person.residences.front()),
                           person.facts.sex, age_base);
        if (index < staying_.size()) {
            ++staying_[index];
            return;
        }
    }
    ResidentProfile const profile(person, bounds_);
    if (profile.is_ever_resident()) {
        others_.push_back({profile, 1});
    }
    if (others_.size() >= most_others_) {
        add_up_profiles(others_);
        most_others_ = std::max(least_others, 2 * others_.size());
    }
}

std::vector<ProfileCount> ProfileGatherer::take()
{
    auto result = std::exchange(others_, {});
    for (std::size_t i = 0; i < staying_.size(); ++i) {
        if (staying_[i] > 0) {
            auto const place = i / age_bases / sexes;
            auto const sex = i / age_bases % sexes;
            auto const age_base =
                first_age_base + static_cast<int>(i % age_bases);
            result.push_back({ResidentProfile::staying(
                                  static_cast<reference::Sex>(sex), age_base,
                                  reference::PlaceIndex(place), years_.count()),
                              std::exchange(staying_[i], 0)});
        }
    }
    add_up_profiles(result);
    return result;
}

}  // namespace samspil::count
