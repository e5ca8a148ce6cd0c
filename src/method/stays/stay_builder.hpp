#pragma once

#include <span>
#include <vector>

#include "method/rules.hpp"
#include "method/stays/stay.hpp"
#include "records/contact.hpp"

namespace samspil::method {

//! Links one person's contacts into stays (M4.1, M4.2, M4.4, M4.6).
class StayBuilder
{
  public:
    explicit StayBuilder(StayRules const& rules) : rules_(rules) {}

    //! Fills \p stays, ordered by start; its capacity is kept between calls.
    //! \pre contacts in their order (start, then end).
    void operator()(std::span<records::Contact const> contacts,
                    std::vector<Stay>& stays) const;

  private:
    StayRules rules_;  //!< the scenario's keys
};

}  // namespace samspil::method
