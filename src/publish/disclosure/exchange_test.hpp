#pragma once

#include <cstdint>
#include <vector>

#include "publish/disclosure/known_rows.hpp"

namespace samspil::publish {

/*!
 * A quick proof that a sensitive count has room (M10.4 b): tables in which it
 * is larger or smaller, and the largest counts make good for it.
 *
 * Every equation is solved for its largest variable. Changing any other
 * variable then changes only such large ones, which mostly can give and take
 * what a small count needs. A count for which that does not show room may have
 * some in other ways: RangeTest looks for them.
 */
class ExchangeTest
{
  public:
    ExchangeTest(ReaderTable const& table, KnownRows const& known);

    //! Whether the count's range was seen to be wide. Any number of threads may
    //! ask at once.
    bool has_room(SensitiveCount const& count, std::int64_t threshold) const;

  private:
    static constexpr std::uint32_t none = UINT32_MAX;

    //! variable = constant - sum of factors times others
    struct Solved
    {
        Variable variable;
        std::vector<FormTerm> others;
    };
    //! A direction in which all equations stay true, by variable.
    using Move = std::vector<FormTerm>;

    void solve();
    void index_rows();
    std::vector<Variable> starts(LinearForm const& form) const;
    Move move_of(Variable start) const;
    struct Reaches
    {
        double along;
        double against;
    };
    Reaches reaches(Move const& move) const;

    ReaderTable const& table_;
    KnownRows const& known_;
    std::vector<Solved> rows_;
    std::vector<std::uint32_t> row_of_;  //!< [variable]: solved for it
    //! rows that have a variable among the others, with its factor: [variable]
    std::vector<std::vector<KnownRows::Entry>> used_in_;
};

}  // namespace samspil::publish
