#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "method/stays/stay_year.hpp"
#include "method/year_bounds.hpp"
#include "records/contact.hpp"
#include "records/scenario.hpp"

namespace samspil::method {

//! Kind of an ambulatory stay whose contacts have one type. Kinds are in the
//! order of the types, so that a stay has the lowest kind of its contacts
//! (M4.2).
constexpr reference::StayKind ambulatory_kind(reference::ContactType type)
{
    return static_cast<reference::StayKind>(static_cast<int>(type) + 1);
}
static_assert(ambulatory_kind(reference::ContactType::physical) ==
              reference::StayKind::ambulatory_physical);
static_assert(ambulatory_kind(reference::ContactType::out_contact) ==
              reference::StayKind::out_contact);
static_assert(ambulatory_kind(reference::ContactType::virtual_contact) ==
              reference::StayKind::virtual_contact);

//! Whether a contact can be linked with others (M4.1). Stays of their own are
//! contacts known by date only (M4.4) and, unless the chain is `all`,
//! out-contacts and virtual contacts.
constexpr bool can_be_linked(records::Contact const& contact,
                             records::StayChain chain)
{
    return chain == records::StayChain::all ? !contact.is_date_only()
                                            : contact.is_timed_physical();
}

//! The count of a year that goes up if a contact that starts in it is a stay
//! of its own.
inline std::int32_t& count_of(StayYear& year, records::Contact const& contact)
{
    return year.stays[reference::index_of(ambulatory_kind(contact.type()))];
}

/*!
 * What StayCounter counts one person's stays from: every contact, counted as
 * if it were a stay of its own in the year in which it starts (M4.3), and a
 * list of those that can be linked.
 *
 * Whether the next contact can be linked is unpredictable: no branch depends
 * on it here, and StayCounter sees only those that can. The memory is reused.
 */
class StartedContacts
{
  public:
    explicit StartedContacts(int year_count)
        : counts_(static_cast<std::size_t>(year_count))
    {
    }

    //! Forgets all contacts, and makes room for this many.
    void clear(std::size_t contacts)
    {
        std::fill(counts_.begin(), counts_.end(), StayYear{});
        linkable_.resize(std::max(linkable_.size(), contacts));
        linkable_count_ = 0;
    }

    //! Takes contacts one by one, at most as many as there is room for. They
    //! are all there when it goes out of scope.
    class Taker
    {
      public:
        explicit Taker(StartedContacts& contacts)
            : contacts_(contacts),
              next_(contacts.linkable_.data() + contacts.linkable_count_)
        {
        }
        Taker(Taker const&) = delete;
        Taker& operator=(Taker const&) = delete;
        ~Taker()
        {
            contacts_.linkable_count_ =
                static_cast<std::size_t>(next_ - contacts_.linkable_.data());
        }

        //! \p year is that in which the contact starts.
        void take(records::Contact const& contact, StayYear& year,
                  records::StayChain chain)
        {
            ++count_of(year, contact);
            *next_ = contact;
            next_ += can_be_linked(contact, chain) ? 1 : 0;
        }

      private:
        StartedContacts& contacts_;
        records::Contact* next_;  //!< where the next linkable one goes
    };

    //! Contacts that start in the year, by kind; only StayYear::stays is used.
    StayYear& count(int year)
    {
        return counts_[static_cast<std::size_t>(year)];
    }
    std::span<StayYear const> counts() const { return counts_; }
    //! Those that can be linked, in their order.
    std::span<records::Contact const> linkable() const
    {
        return std::span(linkable_).first(linkable_count_);
    }

  private:
    std::vector<StayYear> counts_;            //!< [year]
    std::vector<records::Contact> linkable_;  //!< and room behind them
    std::size_t linkable_count_ = 0;
};

//! Takes all contacts of a scope. \p contacts are ordered by start, then end.
void take_contacts(std::span<records::Contact const> contacts,
                   YearBounds const& years, records::ContactScope scope,
                   records::StayChain chain, StartedContacts& started);

}  // namespace samspil::method
