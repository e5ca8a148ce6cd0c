#pragma once

#include <cstdint>
#include <limits>
#include <string_view>

#include "records/keyed_hash.hpp"
#include "registers/readers/row_tally.hpp"
#include "registers/rows.hpp"

namespace samspil::registers {

//! A contact row whose values have been read, before anything is hashed.
struct ContactDraft
{
    //! No end (M2.4).
    static constexpr std::int64_t open =
        std::numeric_limits<std::int64_t>::max();

    std::string_view contact;  //!< id of the contact or record; may be empty
    std::string_view person;
    std::int64_t start = 0;             //!< minutes since 1970-01-01 00:00
    std::int64_t end = open;            //!< likewise
    base::Day start_date{};             //!< as delivered, in LPR2
    std::string_view action_diagnosis;  //!< as delivered
    ContactForm form = ContactForm::contact;
    reference::ContactType type = reference::ContactType::physical;
    bool acute = false;
    bool psychiatric_specialty = false;
    //! The same contact is in another register: checked, but not needed.
    bool delivered_elsewhere = false;
};

/*!
 * The last steps of every contact row: backward intervals are bad rows
 * (M2.5), what no diagnosis can make psychiatric is not needed (M2.1), ids
 * are hashed.
 *
 * Whether an emergency visit of LPR2 is backward matters only if its record
 * has no visits: it is passed on with its end before its start, psychiatric
 * or not.
 */
class ContactSink
{
  public:
    ContactSink(RegisterId source, records::HashKey const& key)
        : source_(source), key_(key)
    {
    }

    void take(ContactDraft const& draft, ParsedRows& out,
              RowTally& tally) const;

  private:
    RegisterId source_;     //!< the rows' register
    records::HashKey key_;  //!< hashes ids
};

}  // namespace samspil::registers
