#pragma once

#include <type_traits>

#include "method/contacts/contact_cleaner.hpp"
#include "records/keyed_hash.hpp"
#include "registers/rows.hpp"

namespace samspil::ingest {

//! What a resolved row stands for.
enum class RowRole : std::uint8_t
{
    //! a contact made from one delivered row, which is used if it is stored
    contact,
    //! a further contact from a delivered row that another contact accounts
    //! for (a visit of a record with two courses)
    further_contact,
    //! no contact, only a delivered row that is used if its person is stored
    //! (a course, whose visits are the contacts)
    course
};

/*!
 * A psychiatric contact of a person whose diagnoses have been looked up: what
 * is sent on to the rank that owns the person's shard.
 */
struct ResolvedRow
{
    records::Hash128 person;
    method::ResolvedContact contact;
    registers::RegisterId source = registers::RegisterId::lpr_f_kontakter;
    RowRole role = RowRole::contact;
};

static_assert(std::is_trivially_copyable_v<ResolvedRow>);

}  // namespace samspil::ingest
