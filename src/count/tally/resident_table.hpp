#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "count/tally/resident_histories.hpp"
#include "count/tally/scenario_tallies.hpp"
#include "reference/places.hpp"

namespace samspil::count {

/*!
 * Residents and deaths by residence code, year and history.
 *
 * It holds who arrives at a place and who leaves it, so a person who stays in
 * one place takes one increment, whatever the number of years. The residents of
 * a year are the sum of the arrivals, less the departures, up to that year.
 */
class ResidentTable
{
  public:
    using Count = std::uint32_t;

    //! The code that a place is counted under: its residence code, but for the
    //! unknown place, which has none.
    static constexpr std::size_t code_of(reference::PlaceIndex place)
    {
        constexpr std::size_t unknown = 254;
        return place == reference::unknown_place ? unknown : place.index();
    }

    //! Nobody so far.
    ResidentTable(std::size_t year_count, std::size_t history_count)
        : year_count_(year_count),
          history_count_(history_count),
          moves_(code_count * year_count * history_count),
          deaths_(moves_.size())
    {
    }

    //! The arrivals of a code and year: [history].
    std::span<Count> arrivals(std::size_t code, std::size_t year)
    {
        return std::span(moves_).subspan(this->row(code, year), history_count_);
    }
    //! A person arrives in a year, for it and all that follow.
    void arrive(std::size_t code, std::size_t year, HistoryIndex history)
    {
        ++moves_[this->row(code, year) + history.index()];
    }
    //! A person is there no longer, from a year on.
    void leave(std::size_t code, std::size_t year, HistoryIndex history)
    {
        --moves_[this->row(code, year) + history.index()];
    }
    //! A person is there for one year.
    void arrive_for_year(std::size_t code, std::size_t year,
                         HistoryIndex history)
    {
        this->arrive(code, year, history);
        if (year + 1 < year_count_) {
            this->leave(code, year + 1, history);
        }
    }
    void die(std::size_t code, std::size_t year, HistoryIndex history)
    {
        ++deaths_[this->row(code, year) + history.index()];
    }

    //! Adds everything to the plan's slot of the population, except for what
    //! was counted under codes that name no place.
    void add_to(ScenarioTallies& tallies,
                ResidentHistories const& histories) const;

  private:
    static constexpr std::size_t code_count = 256;

    //! The first history of a code and year.
    std::size_t row(std::size_t code, std::size_t year) const
    {
        return (code * year_count_ + year) * history_count_;
    }

    std::size_t year_count_;
    std::size_t history_count_;
    //! [code, year, history]: arrivals less departures, modulo 2³². Their sums
    //! over years are numbers of persons, which fit.
    std::vector<Count> moves_;
    std::vector<Count> deaths_;  //!< [code, year, history]
};

}  // namespace samspil::count
