#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "store/shard.hpp"

namespace samspil::store {

/*!
 * Puts a shard's persons in the order in which a store holds them: such that
 * those who are counted alike follow each other, and counting finds its cells
 * in the cache and its branches foretold.
 *
 * First those with registrations, then those with contacts alone, then the
 * others. Among each: who lives in one place all years, before who moves,
 * comes or leaves; among these who survives the run before who dies; then by
 * residence in the first year; then by key.
 *
 * Whoever reads a shard gets the same counts from any order.
 */
class PersonOrder
{
  public:
    explicit PersonOrder(base::Years const& years);

    //! \p by_key in the store's order into \p ordered, whose memory is used.
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
    std::vector<std::uint32_t> order_;   //!< scratch: by_key's persons in order
};

}  // namespace samspil::store
