#pragma once

#include <vector>

#include "publish/disclosure/known_rows.hpp"

namespace samspil::publish {

/*!
 * The variables that hang together with some variables by what the reader
 * knows: a change of the one can be made good by a change of the others.
 */
class Reach
{
  public:
    //! \param within nothing: all that hangs together.
    Reach(ReaderTable const& table, KnownRows const& known,
          Neighbourhood const* within);

    //! All that hang together with the form's variables, by number; none that
    //! is known to be 0.
    std::vector<Variable> of(LinearForm const& form);

  private:
    bool may_change(Variable variable) const;

    ReaderTable const& table_;
    KnownRows const& known_;
    bool is_limited_;
    bool follows_parts_;
    std::vector<bool> is_in_groups_;     //!< [group]
    std::vector<bool> is_reached_;       //!< [variable]
    std::vector<bool> is_row_followed_;  //!< [row of known_]
};

}  // namespace samspil::publish
