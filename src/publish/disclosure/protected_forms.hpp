#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "publish/disclosure/reader_table.hpp"
#include "publish/disclosure/span.hpp"

namespace samspil::publish {

//! Factors of reduced forms up to this are taken as whole numbers: true ones
//! are a few.
inline constexpr std::int64_t greatest_plain_factor = 1000;

/*!
 * The sensitive counts, each reduced by what is known so far.
 *
 * A candidate must stay untold if what is left of it is a multiple of what is
 * left of a sensitive count: then the one tells the other.
 */
class ProtectedForms
{
  public:
    //! \pre \p known spans nothing sensitive.
    ProtectedForms(ReaderTable const& table, Span& known);

    //! Whether telling what is left of a candidate would tell one of them.
    bool would_be_told_by(FieldForm const& reduced) const;
    /*!
     * Whether telling a sum would leave one of them below \p threshold: where
     * each factor of the sum is at least that of what is left of a sensitive
     * count, \p value bounds it (M10.4 b).
     *
     * \pre all factors of \p sum are positive and small.
     */
    bool would_be_bounded_by(FieldForm const& sum, std::int64_t value,
                             std::int64_t threshold) const;

    //! How many of them have a variable in what is left of them.
    std::size_t uses_of(Variable variable) const
    {
        return users_[variable].size();
    }
    //! Reduces those that have the pivot of the row that was added last.
    void follow(Variable pivot);

  private:
    std::int64_t known_part_of(std::uint32_t number) const;
    void enter(std::uint32_t number);
    void leave(std::uint32_t number);

    ReaderTable const& table_;
    Span& known_;
    std::vector<FieldForm> forms_;  //!< [sensitive], reduced
    //! what the reader knows of each: its value less that of what is left
    std::vector<std::int64_t> known_parts_;
    //! which of them have a variable, in no order
    std::vector<std::vector<std::uint32_t>> users_;  //!< [variable]
    //! those with a given hash of their multiples
    std::unordered_multimap<std::uint64_t, std::uint32_t> by_hash_;
};

}  // namespace samspil::publish
