#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/civil_time.hpp"
#include "reference/labels.hpp"
#include "reference/municipalities.hpp"

namespace samspil::synthetic {

//! Where a person lives from a day on.
struct Dwelling
{
    base::Day from{};
    reference::MunicipalityIndex municipality{};
    std::uint8_t district = 0;  //!< of København; 0 elsewhere
};

//! A person's ten characters in the column PNR.
using PersonId = std::array<char, 10>;

//! A person's id, birth, death and addresses.
struct Life
{
    PersonId id{};
    reference::Sex sex = reference::Sex::male;
    base::Day birth{};
    bool is_registered = true;  //!< in the population register
    base::Day death = base::no_day;
    base::Day arrival{};                 //!< first day in the country
    base::Day departure = base::no_day;  //!< first day abroad
    base::Day returned = base::no_day;   //!< back again
    bool lives_elsewhere = false;        //!< not in the acting municipality
    std::vector<Dwelling> dwellings;     //!< in order, at least one

    std::string_view id_text() const { return {id.data(), id.size()}; }
    //! Whether a population record of a day would hold them.
    bool is_resident_on(base::Day day) const
    {
        return is_registered && birth <= day && arrival <= day && death > day &&
               (day < departure || day >= returned);
    }
    //! Whether they are in the country, as a resident or as a visitor.
    bool is_present_on(base::Day day) const
    {
        return !is_registered ||
               (arrival <= day && (day < departure || day >= returned));
    }
    //! Where they live on a day; before the first move, the first dwelling.
    Dwelling const& dwelling_on(base::Day day) const
    {
        auto const* found = &dwellings.front();
        for (auto const& dwelling : dwellings) {
            if (dwelling.from <= day) {
                found = &dwelling;
            }
        }
        return *found;
    }
};

}  // namespace samspil::synthetic
