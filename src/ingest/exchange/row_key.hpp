#pragma once

#include "ingest/exchange/population_record.hpp"
#include "ingest/exchange/resolved_record.hpp"
#include "records/keyed_hash.hpp"
#include "registers/rows.hpp"

namespace samspil::ingest {

/*!
 * The hash that decides which bucket a row belongs to (Partition): its person,
 * or what the join looks rows up by, which is a contact (LPR3) or a record
 * (LPR2).
 */
inline records::Hash128 const& key_of(PopulationRecord const& row)
{
    return row.person;
}
inline records::Hash128 const& key_of(registers::DeathRow const& row)
{
    return row.person;
}
inline records::Hash128 const& key_of(registers::RegistrationRow const& row)
{
    return row.person;
}
inline records::Hash128 const& key_of(ResolvedRecord const& row)
{
    return row.person;
}
inline records::Hash128 const& key_of(registers::ContactRow const& row)
{
    return row.contact;
}
inline records::Hash128 const& key_of(registers::DiagnosisRow const& row)
{
    return row.contact;
}
inline records::Hash128 const& key_of(registers::VisitRow const& row)
{
    return row.record;
}

//! key_of() as a function object, for sort_by_hash().
struct KeyOf
{
    template <class Row>
    records::Hash128 const& operator()(Row const& row) const
    {
        return key_of(row);
    }
};

}  // namespace samspil::ingest
