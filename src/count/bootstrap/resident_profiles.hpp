#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <vector>

#include "base/years.hpp"
#include "method/year_bounds.hpp"
#include "parallel/communicator.hpp"
#include "records/keyed_hash.hpp"
#include "records/person.hpp"

namespace samspil::count {

/*!
 * What decides how a person without contacts and registrations counts in the
 * resident population (M12): sex, age, year of death, and the place in each
 * year in which they are resident. No scenario changes it.
 */
class ResidentProfile
{
  public:
    ResidentProfile() = default;
    ResidentProfile(records::PersonView const& person,
                    method::YearBounds const& years);

    //! The profile of a person who is resident in one place in all of the first
    //! \p year_count years.
    static ResidentProfile staying(reference::Sex sex, int age_base,
                                   reference::PlaceIndex place, int year_count);

    //! Whether the person is resident in any of the years.
    bool is_ever_resident() const;
    reference::Sex sex() const { return static_cast<reference::Sex>(sex_); }
    //! Age in a year = year − this (M1.2).
    int age_base() const { return age_base_; }
    bool dies_in(int year_index) const { return death_year_ == year_index; }
    bool is_resident_in(int year_index) const
    {
        return place_of(year_index) != not_resident;
    }
    //! \pre is_resident_in(year_index)
    reference::PlaceIndex place_of(int year_index) const
    {
        return places_[static_cast<std::size_t>(year_index)];
    }
    //! The place of the first year in which the person is resident.
    //! \pre is_ever_resident()
    reference::PlaceIndex home() const;
    //! A hash of the content, by which its random numbers are keyed.
    records::Hash128 hash() const;

    friend auto operator<=>(ResidentProfile const&,
                            ResidentProfile const&) = default;

  private:
    static constexpr reference::PlaceIndex not_resident{};
    static constexpr std::uint8_t no_death = 255;

    std::uint8_t sex_ = 0;                //!< reference::Sex
    std::uint8_t death_year_ = no_death;  //!< index of the year
    std::int16_t age_base_ = 0;           //!< year of birth, nearly (M1.2)
    std::array<reference::PlaceIndex, base::max_years> places_{};  //!< [year]
};

//! A profile, and the number of persons who have it.
struct ProfileCount
{
    ResidentProfile profile;
    std::int64_t persons = 0;
};

/*!
 * Sorts profiles by home() and merges equal ones.
 *
 * Profiles of one cell, and so their weights, are then close together.
 */
void add_up_profiles(std::vector<ProfileCount>& profiles);

/*!
 * Collective: add up profiles over all ranks. Each rank gets a share of them, in
 * the order of add_up_profiles().
 *
 * \param mine may have a profile several times, as from several threads.
 */
std::vector<ProfileCount> share_profiles(parallel::Communicator const& ranks,
                                         std::vector<ProfileCount> mine);

}  // namespace samspil::count
