#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

#include "base/years.hpp"
#include "names/language.hpp"
#include "reference/labels.hpp"

namespace samspil::app {

//! What a computation made of a store's persons: in its first scenario and
//! all of Denmark.
struct GroupCounts
{
    //! Of one year.
    struct Persons
    {
        std::int64_t residents = 0;  //!< adults, M1.5
        std::array<std::int64_t, reference::group_labels.size()> groups{};
    };

    std::string scenario;
    base::Years years{2018, 2022};
    std::vector<Persons> persons;  //!< by year
    //! Rules that the scenario decides on, and how often: M4.7, M6.5, M7.4.
    std::vector<std::pair<std::string, std::int64_t>> rules;
};

/*!
 * Of a cube file, and FILE.quality.json beside it.
 *
 * \throw base::Error if one cannot be read, or the cubes are of another store.
 */
GroupCounts read_group_counts(std::filesystem::path const& store,
                              std::filesystem::path const& cubes);

//! The last steps from rows to persons, as tables. Counts from 1 to 4 are "<5".
void print_group_counts(GroupCounts const& counts, names::Language language,
                        std::ostream& out);

}  // namespace samspil::app
