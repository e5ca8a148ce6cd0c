#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/share.hpp"

namespace samspil::cubes {

//! What is divided among the jobs of a run (--part K/N).
enum class PartOf : std::uint8_t
{
    scenarios,  //!< each part has the baseline and a share of the others
    replicates  //!< each part has all scenarios and a share of M12's replicates
};

constexpr std::string_view name_of(PartOf of)
{
    return of == PartOf::scenarios ? "scenarios" : "replicates";
}

//! Which part of a run a cube file holds.
struct Part
{
    PartOf of = PartOf::scenarios;
    std::int64_t number = 1;      //!< from 1
    std::int64_t total = 1;       //!< parts of the run
    std::int64_t replicates = 0;  //!< of the whole run, if they are divided
    std::int64_t first_replicate = 0;  //!< of this part, if they are divided
    std::int64_t end_replicate = 0;    //!< the end of this part's
    std::string quality{};             //!< the run's quality report, JSON

    friend bool operator==(Part const&, Part const&) = default;

    //! The share [first, second) of this part of \p count things.
    std::pair<std::int64_t, std::int64_t> share_of(std::int64_t count) const
    {
        return base::share_of(count, number - 1, total);
    }

    //! The scenarios of a run that this part holds. The first is the baseline.
    template <class Scenario>
    std::vector<Scenario> scenarios_of(std::vector<Scenario> const& all) const
    {
        if (of == PartOf::replicates) {
            return all;
        }
        auto const others = all.begin() + 1;
        auto const [begin, end] =
            share_of(static_cast<std::int64_t>(all.size()) - 1);
        std::vector<Scenario> result{all.front()};
        result.insert(result.end(), others + begin, others + end);
        return result;
    }

    //! "part 2 of 5 of the scenarios"
    std::string describe() const
    {
        return "part " + std::to_string(number) + " of " +
               std::to_string(total) + " of the " + std::string(name_of(of));
    }
};

}  // namespace samspil::cubes
