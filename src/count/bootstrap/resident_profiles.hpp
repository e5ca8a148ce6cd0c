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
 * What the resident population's counts need of a person without contacts
 * and registrations (M12): sex, age, year of death, and place in each year
 * in which they are resident. Never a scenario's values.
 */
class ResidentProfile
{
  public:
    ResidentProfile() = default;
    ResidentProfile(records::PersonView const& person,
                    method::YearBounds const& years);

    //! Of who lives in one place in all of the first \p year_count years.
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
    //! Where the person first is resident. \pre is_ever_resident()
    reference::PlaceIndex home() const;
    //! Of the content: what its random numbers are keyed by.
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

//! A profile and how many persons have it.
struct ProfileCount
{
    ResidentProfile profile;
    std::int64_t persons = 0;
};

/*!
 * Puts profiles in order, each once with all its persons: by home(), so that
 * those of a cell lie close together, and so do their weights.
 */
void add_up_profiles(std::vector<ProfileCount>& profiles);

/*!
 * Collective: add up profiles over all ranks; each rank gets its share of
 * them, in the order of add_up_profiles().
 *
 * \param mine a profile may be there several times, as from several threads.
 */
std::vector<ProfileCount> share_profiles(parallel::Communicator const& ranks,
                                         std::vector<ProfileCount> mine);

}  // namespace samspil::count
