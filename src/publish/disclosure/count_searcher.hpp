#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "publish/disclosure/known_rows.hpp"
#include "publish/disclosure/room_search.hpp"
#include "publish/disclosure/search_scratch.hpp"
#include "publish/disclosure/seen_range.hpp"
#include "publish/disclosure/table_change.hpp"

namespace samspil::publish {

//! Searches for room of sensitive counts, one after the other, on one thread.
class CountSearcher
{
  public:
    CountSearcher(ReaderTable const& table, KnownRows const& known,
                  std::int64_t threshold)
        : table_(table),
          known_(known),
          threshold_(threshold),
          scratch_(table.values.size(), known.rows().size())
    {
    }

    /*!
     * Tables that widen the range of a count, until it is wide enough or no
     * more is found.
     *
     * \param seen           what is known of its range.
     * \param most_variables of a search.
     */
    std::vector<TableChange> search(std::uint32_t number, SeenRange seen,
                                    std::size_t most_variables);

    //! A table that makes a count's range wide, and what must be hidden for it.
    struct Room
    {
        TableChange table;
        std::vector<std::uint32_t> hidden;  //!< candidates
        bool is_enough;
    };
    //! \param costs [candidate] of hiding it.
    Room search_with_hiding(std::uint32_t number, std::span<double const> costs,
                            std::size_t most_variables);
    //! The same for several counts, which all are larger in the table; enough
    //! if that is so.
    Room search_together(std::span<std::uint32_t const> numbers,
                         std::span<double const> costs,
                         std::size_t most_variables);

  private:
    RoomSearch::Goal goal_of(std::uint32_t number) const;
    Room room_for(RoomSearch::Question const& question);
    std::vector<Variable> begin_of(std::uint32_t number) const;

    ReaderTable const& table_;
    KnownRows const& known_;
    std::int64_t threshold_;
    SearchScratch scratch_;
};

}  // namespace samspil::publish
