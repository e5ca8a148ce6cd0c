#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "method/rules.hpp"
#include "method/stays/bed_minutes.hpp"
#include "method/stays/stay.hpp"
#include "method/stays/stay_linking.hpp"
#include "method/year_bounds.hpp"
#include "records/contact.hpp"

/*!
 * A person's stays written down one by one, and what they add up to.
 *
 * The plain form of M4.1 to M4.6. The program counts the same stays without
 * writing them down (method::StayCounter), because most of them are one visit;
 * method/contacts/contact_scan_test.cpp holds the two equal. Both link contacts
 * with method::link_contacts(), which method/contact_rules_restated_test.cpp
 * holds against code of its own.
 */
namespace samspil::test {

//! Links one person's contacts into stays (M4.1, M4.2, M4.4, M4.6).
class StayBuilder
{
  public:
    explicit StayBuilder(method::StayRules const& rules) : rules_(rules) {}

    //! Fills \p stays, ordered by start; its capacity is kept between calls.
    //! \pre contacts in their order (start, then end).
    void operator()(std::span<records::Contact const> contacts,
                    std::vector<method::Stay>& stays) const
    {
        stays.clear();
        method::link_contacts(contacts, rules_, Writer(rules_, stays));
    }

  private:
    //! Writes stays in the order of their starts.
    class Writer
    {
      public:
        Writer(method::StayRules const& rules, std::vector<method::Stay>& stays)
            : rules_(rules), stays_(stays)
        {
        }

        void alone(records::Contact const& contact)
        {
            stays_.push_back({contact.start(), contact.end(),
                              method::ambulatory_kind(contact.type()),
                              contact.is_acute()});
        }
        //! Its place among the others is that of its first contact.
        void open(records::Contact const& contact)
        {
            open_ = stays_.size();
            this->alone(contact);
        }
        void join(records::Contact const&) {}  // close() has all of it
        void close(method::LinkedStay const& linked)
        {
            if (open_ < stays_.size()) {
                stays_[open_] = linked.stay(rules_);
            }
        }

      private:
        static constexpr auto none = static_cast<std::size_t>(-1);

        method::StayRules const& rules_;
        std::vector<method::Stay>& stays_;
        std::size_t open_ = none;  //!< by index: the vector may move
    };

    method::StayRules rules_;  //!< the scenario's keys
};

//! Adds to \p minutes [year] the part of each inpatient stay inside the year
//! (M4.5), in whole minutes.
inline void add_bed_minutes(std::span<method::Stay const> stays,
                            method::YearBounds const& years,
                            std::span<std::int64_t> minutes)
{
    for (auto const& stay : stays) {
        if (stay.is_inpatient()) {
            method::for_each_bed_year(
                stay, years, [minutes](int y, std::int64_t part) {
                    minutes[static_cast<std::size_t>(y)] += part;
                });
        }
    }
}

//! The years in which an inpatient stay lies for some of its time (M8,
//! admitted_persons).
inline method::YearMask admitted_years(std::span<method::Stay const> stays,
                                       method::YearBounds const& years)
{
    method::YearMask mask = 0;
    for (auto const& stay : stays) {
        if (stay.is_inpatient()) {
            mask |= years.touched(stay.start, stay.end).mask();
        }
    }
    return mask;
}

}  // namespace samspil::test
