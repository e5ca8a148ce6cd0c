#include "ingest/building/contact_join.hpp"

#include <algorithm>

#include "ingest/building/record_join.hpp"
#include "ingest/building/sort_by_hash.hpp"
#include "ingest/building/take_rows.hpp"

namespace samspil::ingest {
namespace {

using registers::ContactRow;
using registers::DiagnosisRow;
using registers::VisitRow;

//! Contacts that are given away at once.
constexpr std::size_t rows_at_once = 512;

}  // namespace

void ContactJoin::sort(JoinRows& rows)
{
    sort_by_hash(rows.contacts, sort_scratch_.contacts, KeyOf(),
                 [](ContactRow const& a, ContactRow const& b) {
                     return a.contact != b.contact
                                ? a.contact < b.contact
                                : course_key(a) < course_key(b);
                 });
    sort_by_hash(rows.diagnoses, sort_scratch_.diagnoses, KeyOf(),
                 [](DiagnosisRow const& a, DiagnosisRow const& b) {
                     return table_order(a, b);
                 });
    sort_by_hash(rows.visits, sort_scratch_.visits, KeyOf(),
                 [](VisitRow const& a, VisitRow const& b) {
                     return a.record < b.record;
                 });
}

void ContactJoin::operator()(JoinRows& rows, Take const& take_resolved,
                             registers::QualityCounts& counts)
{
    this->sort(rows);
    resolved_.clear();
    auto const not_needed = [&counts](auto const& row) {
        ++counts.of(row.source).not_needed;
    };
    std::span<ContactRow const> contacts(rows.contacts);
    std::span<DiagnosisRow const> diagnoses(rows.diagnoses);
    std::span<VisitRow const> visits(rows.visits);
    while (!contacts.empty()) {
        auto const id = contacts.front().contact;
        RecordRows record;
        record.contacts = take_rows(contacts, id);
        record.diagnoses = take_rows(diagnoses, id, not_needed);
        record.visits = take_rows(visits, id, not_needed);
        RecordJoin(record, resolved_, counts).run();
        if (resolved_.size() >= rows_at_once || contacts.empty()) {
            take_resolved(resolved_);
            resolved_.clear();
        }
    }
    std::for_each(diagnoses.begin(), diagnoses.end(), not_needed);
    std::for_each(visits.begin(), visits.end(), not_needed);
}

}  // namespace samspil::ingest
