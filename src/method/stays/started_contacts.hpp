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

//! Kind of an ambulatory stay of contacts of one type. Kinds follow the
//! types in order, so the lowest kind among contacts is the stay's (M4.2).
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

//! Whether a contact can be linked with others (M4.1): out-contacts and virtual
//! contacts, unless the chain is `all`, and contacts known by date only (M4.4)
//! are stays of their own.
constexpr bool can_be_linked(records::Contact const& contact,
                             records::StayChain chain)
{
    return chain == records::StayChain::all ? !contact.is_date_only()
                                            : contact.is_timed_physical();
}

//! What a year counts if a contact that starts in it is a stay of its own.
inline std::int32_t& count_of(StayYear& year, records::Contact const& contact)
{
    return year.stays[reference::index_of(ambulatory_kind(contact.type()))];
}

/*!
 * One person's contacts as stays are made of them: each counted as a stay of
 * its own in the year in which it starts (M4.3), and apart those that can be
 * linked.
 *
 * Whether the next one can is not to be foreseen: so no branch depends on it,
 * and rules on linked stays are not shown any others. Holds memory that is
 * used again.
 */
class StartedContacts
{
  public:
    explicit StartedContacts(int year_count)
        : counts_(static_cast<std::size_t>(year_count))
    {
    }

    //! Nothing yet, and room for so many.
    void clear(std::size_t contacts)
    {
        std::fill(counts_.begin(), counts_.end(), StayYear{});
        linkable_.resize(std::max(linkable_.size(), contacts));
        linkable_count_ = 0;
    }

    //! Takes contacts from one to the next, at most as many as there is room
    //! for.
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

        //! \p year: of its start.
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

    //! Of those that start in the year; only stays is used.
    StayYear& count(int year)
    {
        return counts_[static_cast<std::size_t>(year)];
    }
    std::span<StayYear const> counts() const { return counts_; }
    //! In their order.
    std::span<records::Contact const> linkable() const
    {
        return std::span(linkable_).first(linkable_count_);
    }

  private:
    std::vector<StayYear> counts_;            //!< [year]
    std::vector<records::Contact> linkable_;  //!< the first of them
    std::size_t linkable_count_ = 0;
};

//! Takes all contacts of a scope. \p contacts in their order (start, then end).
void take_contacts(std::span<records::Contact const> contacts,
                   YearBounds const& years, records::ContactScope scope,
                   records::StayChain chain, StartedContacts& started);

}  // namespace samspil::method
