#include "ingest/building/record_join.hpp"

#include "base/civil_time.hpp"
#include "ingest/building/contact_versions.hpp"
#include "ingest/building/diagnosis_identity.hpp"
#include "ingest/building/shared_ids.hpp"
#include "reference/diagnosis_groups.hpp"
#include "registers/register_spec.hpp"

namespace samspil::ingest {

using registers::ContactForm;
using registers::ContactRow;
using registers::FileCount;

void RecordJoin::run()
{
    count_shared_ids(rows_.contacts, counts_.checks);
    this->count_found();
    if (this->has_versions()) {
        this->add_versions();
    } else {
        this->add_rows();
    }
    this->count_diagnoses();
    if (!are_visits_counted_) {
        for (auto const& visit : rows_.visits) {
            ++counts_.of(visit.source).not_needed;
        }
    }
}

//! M2.6 is about LPR3 alone, and rows without an id are no versions.
bool RecordJoin::has_versions() const
{
    if (rows_.contacts.size() < 2) {
        return false;
    }
    auto const& first = rows_.contacts.front();
    return is_lpr3(registers::spec_of(first.source).family) &&
           first.contact != records::Hash128{};
}

//! M2.6: of the versions of a contact the first in their order counts.
void RecordJoin::add_versions()
{
    ContactRow const* counted = nullptr;
    for (auto const* row : in_version_order(rows_.contacts, table_.action)) {
        if (counted == nullptr || !are_versions(*counted, *row)) {
            counted = row;
            this->add_contact(*row);
            continue;
        }
        ++counts_.of(row->source).not_needed;
        if (this->is_psychiatric(*row)) {
            ++counts_.of(registers::QualityRule::older_version);
        }
    }
}

void RecordJoin::add_rows()
{
    ContactRow const* previous_course = nullptr;
    for (auto const& row : rows_.contacts) {
        if (row.form == ContactForm::no_contact) {
            continue;
        }
        if (!this->is_course(row)) {
            this->add_contact(row);
            continue;
        }
        if (previous_course != nullptr &&
            course_key(*previous_course) == course_key(row)) {
            ++counts_.of(row.source).not_needed;
            continue;
        }
        previous_course = &row;
        this->add_course(row);
    }
}

//! The row's own action diagnosis, else the diagnosis table's.
registers::DiagnosisCode const& RecordJoin::action_of(
    ContactRow const& row) const
{
    return row.action.is_missing() ? table_.action : row.action;
}

//! M2.1's default.
bool RecordJoin::is_psychiatric(ContactRow const& row) const
{
    return row.psychiatric_specialty ||
           reference::is_psychiatric_diagnosis(this->action_of(row).text());
}

bool RecordJoin::is_course(ContactRow const& row) const
{
    return row.form == ContactForm::course ||
           (row.form == ContactForm::course_or_emergency &&
            !rows_.visits.empty());
}

/*!
 * Fills in what a contact has from its row and from the diagnosis table; false
 * if it is not psychiatric (M2.1). Its times are left to the caller.
 */
bool RecordJoin::resolve(ContactRow const& row,
                         method::ResolvedContact& contact)
{
    if (!this->is_psychiatric(row)) {
        return false;
    }
    auto const& action = this->action_of(row);
    is_psychiatric_ = true;
    uses_table_action_ = uses_table_action_ || row.action.is_missing();
    contact.diagnosis_identity =
        diagnosis_identity(action, table_.secondary_sum);
    auto& traits = contact.traits;
    traits.type = row.type;
    traits.acute = row.acute;
    traits.psychiatric_specialty = row.psychiatric_specialty;
    traits.action_group = reference::diagnosis_group(action.text());
    traits.secondary_groups = table_.secondary_groups;
    return true;
}

void RecordJoin::add_contact(ContactRow const& row)
{
    if (row.end < row.start) {  // an emergency visit (M2.5)
        counts_.of(row.source).reject(registers::Rejection::backward());
        ++counts_.of(registers::QualityRule::backward_contact);
        return;
    }
    method::ResolvedContact contact;
    if (!this->resolve(row, contact)) {
        ++counts_.of(row.source).not_needed;
        return;
    }
    contact.start = row.start;
    contact.end = row.end;
    out_.emplace_back(row.person, contact, row.source, RowRole::contact);
}

//! M4.4: each visit of a course is a contact known by its date; a course
//! without visits is one contact on its start date.
void RecordJoin::add_course(ContactRow const& row)
{
    method::ResolvedContact contact;
    if (!this->resolve(row, contact)) {
        ++counts_.of(row.source).not_needed;
        return;
    }
    contact.traits.date_only = true;
    if (rows_.visits.empty()) {
        contact.start = base::start_of(row.start_date);
        contact.end = contact.start;
        out_.emplace_back(row.person, contact, row.source, RowRole::contact);
        return;
    }
    out_.emplace_back(row.person, contact, row.source, RowRole::course);
    auto const role =
        are_visits_counted_ ? RowRole::further_contact : RowRole::contact;
    for (auto const& visit : rows_.visits) {
        contact.start = base::start_of(visit.day);
        contact.end = contact.start;
        contact.traits.type = visit.type;
        out_.emplace_back(row.person, contact, visit.source, role);
    }
    are_visits_counted_ = true;
}

//! For the check of diagnoses and visits whose record is not there.
void RecordJoin::count_found()
{
    for (auto const& row : rows_.diagnoses) {
        ++counts_.checks.file(row.file).of(FileCount::found);
    }
    for (auto const& row : rows_.visits) {
        ++counts_.checks.file(row.file).of(FileCount::found);
    }
}

//! A diagnosis is used if a psychiatric contact takes it.
void RecordJoin::count_diagnoses()
{
    for (auto const& row : rows_.diagnoses) {
        bool const is_used =
            is_psychiatric_ && (!row.is_action || (uses_table_action_ &&
                                                   row.code == table_.action));
        auto& counts = counts_.of(row.source);
        ++(is_used ? counts.used : counts.not_needed);
    }
}

}  // namespace samspil::ingest
