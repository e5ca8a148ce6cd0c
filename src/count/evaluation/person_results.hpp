#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "count/evaluation/person_year.hpp"
#include "count/scenario_plan.hpp"
#include "method/year_bounds.hpp"
#include "reference/places.hpp"

namespace samspil::count {

/*!
 * What the method's rules give for one person, under every distinct rule of a
 * plan: everything that the cubes of M8 need.
 *
 * If two variants give the same stays or readmissions for the person, they are
 * stored once.
 */
class PersonResults
{
  public:
    PersonResults(int year_count, ScenarioPlan const& plan)
        : width_(static_cast<std::size_t>(year_count)),
          years_(width_),
          places_(width_ * plan.municipalities().size(),
                  reference::unknown_place),
          groups_(width_ * plan.groups().size()),
          stays_(width_ * plan.stays().size()),
          readmissions_(width_ * plan.readmissions().size()),
          stay_sources_(plan.stays().size()),
          readmission_sources_(plan.readmissions().size())
    {
    }

    int year_count() const { return static_cast<int>(width_); }

    //! Whether the person has a contact or registration; if not, only year()
    //! is filled.
    bool is_active = false;
    //! Years in which an adult is in a group of M8 under some variant.
    method::YearMask group_years = 0;
    //! Whether stays() are filled; if not, there are none.
    bool has_stays = false;
    //! Whether readmissions() are filled; if not, there are none.
    bool has_readmissions = false;

    PersonYear& year(int year) { return years_[at(0, year)]; }
    PersonYear const& year(int year) const { return years_[at(0, year)]; }
    //! M7.2 for a recipient, under one of the plan's municipalities().
    reference::PlaceIndex& place(std::size_t municipality, int year)
    {
        return places_[at(municipality, year)];
    }
    reference::PlaceIndex place(std::size_t municipality, int year) const
    {
        return places_[at(municipality, year)];
    }
    //! Under one of the plan's groups().
    GroupYear& groups(std::size_t variant, int year)
    {
        return groups_[at(variant, year)];
    }
    GroupYear const& groups(std::size_t variant, int year) const
    {
        return groups_[at(variant, year)];
    }
    //! Under one of the plan's stays().
    StayYear& stays(std::size_t variant, int year)
    {
        return stays_[at(stay_sources_[variant], year)];
    }
    StayYear const& stays(std::size_t variant, int year) const
    {
        return stays_[at(stay_sources_[variant], year)];
    }
    //! Under one of the plan's readmissions().
    ReadmissionYear& readmissions(std::size_t variant, int year)
    {
        return readmissions_[at(readmission_sources_[variant], year)];
    }
    ReadmissionYear const& readmissions(std::size_t variant, int year) const
    {
        return readmissions_[at(readmission_sources_[variant], year)];
    }

    //! All years of a variant, to be filled. It becomes its own source.
    std::span<StayYear> own_stays(std::size_t variant)
    {
        stay_sources_[variant] = variant;
        return std::span(stays_).subspan(at(variant, 0), width_);
    }
    std::span<ReadmissionYear> own_readmissions(std::size_t variant)
    {
        readmission_sources_[variant] = variant;
        return std::span(readmissions_).subspan(at(variant, 0), width_);
    }
    //! The variant whose results are those of \p variant, too.
    std::size_t stay_source(std::size_t variant) const
    {
        return stay_sources_[variant];
    }
    std::size_t readmission_source(std::size_t variant) const
    {
        return readmission_sources_[variant];
    }
    void share_stays(std::size_t variant, std::size_t source)
    {
        stay_sources_[variant] = source;
    }
    void share_readmissions(std::size_t variant, std::size_t source)
    {
        readmission_sources_[variant] = source;
    }

  private:
    std::size_t at(std::size_t variant, int year) const
    {
        return variant * width_ + static_cast<std::size_t>(year);
    }

    std::size_t width_;                             //!< years
    std::vector<PersonYear> years_;                 //!< [year]
    std::vector<reference::PlaceIndex> places_;     //!< [municipality, year]
    std::vector<GroupYear> groups_;                 //!< [groups, year]
    std::vector<StayYear> stays_;                   //!< [stays, year]
    std::vector<ReadmissionYear> readmissions_;     //!< [readmissions, year]
    std::vector<std::size_t> stay_sources_;         //!< [stays]
    std::vector<std::size_t> readmission_sources_;  //!< [readmissions]
};

}  // namespace samspil::count
