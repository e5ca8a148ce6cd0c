#include "ingest/building/record_join.hpp"

#include "base/civil_time.hpp"
#include "ingest/building/diagnosis_identity.hpp"
#include "ingest/building/shared_ids.hpp"
#include "reference/diagnosis_groups.hpp"

namespace samspil::ingest {

using registers::ContactForm;
using registers::ContactRow;
using registers::FileCount;

void RecordJoin::run()
{
    ContactRow const* previous_course = nullptr;
    count_shared_ids(rows_.contacts, counts_.checks);
    this->count_found();
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
    this->count_diagnoses();
    if (!are_visits_counted_) {
        for (auto const& visit : rows_.visits) {
            ++counts_.of(visit.source).not_needed;
        }
    }
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
    bool const needs_table = row.action.is_missing();
    auto const& action = needs_table ? table_.action : row.action;
    if (!row.psychiatric_specialty &&
        !reference::is_psychiatric_diagnosis(action.text())) {
        return false;
    }
    is_psychiatric_ = true;
    uses_table_action_ = uses_table_action_ || needs_table;
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
