#pragma once

#include <cstddef>
#include <vector>

#include "count/person_year.hpp"
#include "count/scenario_plan.hpp"
#include "reference/places.hpp"

namespace samspil::count {

/*!
 * What the rules say of one person, under every distinct rule of a plan:
 * all that the cubes of M8 ask for.
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
          readmissions_(width_ * plan.readmissions().size())
    {
    }

    int year_count() const { return static_cast<int>(width_); }

    //! Whether the person has a contact or registration: if not, only year()
    //! says something.
    bool is_active = false;

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
        return stays_[at(variant, year)];
    }
    StayYear const& stays(std::size_t variant, int year) const
    {
        return stays_[at(variant, year)];
    }
    //! Under one of the plan's readmissions().
    ReadmissionYear& readmissions(std::size_t variant, int year)
    {
        return readmissions_[at(variant, year)];
    }
    ReadmissionYear const& readmissions(std::size_t variant, int year) const
    {
        return readmissions_[at(variant, year)];
    }

    //! No stays and readmissions in any year.
    void clear_stays()
    {
        stays_.assign(stays_.size(), {});
        readmissions_.assign(readmissions_.size(), {});
    }

  private:
    std::size_t at(std::size_t variant, int year) const
    {
        return variant * width_ + static_cast<std::size_t>(year);
    }

    std::size_t width_;                          //!< years
    std::vector<PersonYear> years_;              //!< [year]
    std::vector<reference::PlaceIndex> places_;  //!< [municipality, year]
    std::vector<GroupYear> groups_;              //!< [groups, year]
    std::vector<StayYear> stays_;                //!< [stays, year]
    std::vector<ReadmissionYear> readmissions_;  //!< [readmissions, year]
};

}  // namespace samspil::count
