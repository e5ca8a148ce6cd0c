#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "store/shard.hpp"

namespace samspil::store {

/*!
 * Puts a shard's persons in the order in which a store holds them: persons who
 * are counted alike follow each other, so that counting finds its cells in the
 * cache and the processor predicts its branches.
 *
 * First come persons with registrations, then those with contacts only, then
 * all others. Within each of these: first those who live in one place in all
 * years, then those who move, come or leave; within these, survivors of the
 * run before those who die; then by residence in the first year; then by key.
 *
 * The order changes no count.
 */
class PersonOrder
{
  public:
    explicit PersonOrder(base::Years const& years);

    //! Puts the persons of \p by_key in order into \p ordered; its memory is
    //! reused.
    void arrange(Shard const& by_key, Shard& ordered);

  private:
    std::size_t kind(Shard const& shard, std::size_t person) const;
    void find_order(Shard const& by_key);
    template <class T>
    void arrange_column(std::vector<T> const& from, std::vector<T>& to) const;
    template <class Row>
    void arrange_rows(std::vector<std::uint32_t> const& from_offsets,
                      std::vector<Row> const& from,
                      std::vector<std::uint32_t>& to_offsets,
                      std::vector<Row>& to) const;
    void arrange_residences(Shard const& by_key, Shard& ordered) const;

    std::size_t years_;                  //!< of the run
    base::Day end_of_run_;               //!< 1 January after the last year
    std::vector<std::uint32_t> kinds_;   //!< scratch: [person]
    std::vector<std::uint32_t> begins_;  //!< scratch: [kind]
    std::vector<std::uint32_t>
        order_;  //!< scratch: persons of by_key, in order
};

}  // namespace samspil::store
