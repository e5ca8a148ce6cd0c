#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace samspil::cubes {

//! What a run is divided by when several jobs do it.
enum class PartOf : std::uint8_t
{
    scenarios,  //!< each part has the baseline and its share of the others
    replicates  //!< each part has all scenarios and its share of M12's draws
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
    std::int64_t replicates = 0;  //!< of the whole run, where they are divided
    //! where they are: those of this part, [first, end)
    std::int64_t first_replicate = 0;
    std::int64_t end_replicate = 0;
    std::string quality{};  //!< the run's quality report, JSON

    friend bool operator==(Part const&, Part const&) = default;

    //! Its share [first, second) of \p count things that lie in an order: the
    //! shares follow each other, and differ by one at most.
    std::pair<std::int64_t, std::int64_t> share_of(std::int64_t count) const
    {
        return {count * (number - 1) / total, count * number / total};
    }

    //! "part 2 of 5 of the scenarios"
    std::string describe() const
    {
        return "part " + std::to_string(number) + " of " +
               std::to_string(total) + " of the " + std::string(name_of(of));
    }
};

}  // namespace samspil::cubes
