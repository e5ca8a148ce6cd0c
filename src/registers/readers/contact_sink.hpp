#pragma once

#include <cstdint>
#include <limits>
#include <string_view>

#include "records/keyed_hash.hpp"
#include "registers/parsed_rows.hpp"
#include "registers/readers/file_facts.hpp"
#include "registers/readers/row_tally.hpp"

namespace samspil::registers {

//! The values of a contact row, before ids are hashed.
struct ContactDraft
{
    //! No end (M2.4).
    static constexpr std::int64_t open =
        std::numeric_limits<std::int64_t>::max();

    std::string_view contact;  //!< id of the contact or record; may be empty
    std::string_view person;
    std::int64_t start = 0;             //!< [min since 1970-01-01 00:00]
    std::int64_t end = open;            //!< [min since 1970-01-01 00:00]
    base::Day start_date{};             //!< as delivered, in LPR2
    std::string_view action_diagnosis;  //!< as delivered
    ContactForm form = ContactForm::contact;
    reference::ContactType type = reference::ContactType::physical;
    bool acute = false;
    bool psychiatric_specialty = false;
    //! Another register holds the same contact: the row is checked, but not
    //! needed.
    bool delivered_elsewhere = false;
};

/*!
 * The last steps of every contact row: a backward interval is a bad row
 * (M2.5), a row that no diagnosis can make psychiatric is not needed (M2.1),
 * and the ids of the others are added to those that are hashed. In LPR3 a row
 * that cannot be psychiatric is passed on too, because it can be a version of
 * a contact that is (M2.6).
 *
 * A backward emergency visit of LPR2 is bad only if its record has no visits,
 * which is not known yet. So it is passed on with its end before its start,
 * psychiatric or not.
 */
class ContactSink
{
  public:
    ContactSink(FileFacts const& facts, records::HashKey const& key)
        : source_(facts.source), file_(facts.number), key_(key)
    {
    }

    void take(ContactDraft const& draft, ParsedRows& out,
              RowTally& tally) const;
    //! A row that is counted already and is no contact: only its record's
    //! being there matters.
    void take_no_contact(ContactDraft const& draft, ParsedRows& out) const;

  private:
    RegisterId source_;     //!< the rows' register
    std::uint16_t file_;    //!< the rows' file
    records::HashKey key_;  //!< hashes ids
};

}  // namespace samspil::registers
