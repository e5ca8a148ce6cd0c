#include "registers/readers/contact_sink.hpp"

#include "reference/diagnosis_groups.hpp"
#include "registers/register_spec.hpp"
#include "registers/values/id_value.hpp"

namespace samspil::registers {
namespace {

base::Minute stored_end(ContactDraft const& draft)
{
    return draft.end == ContactDraft::open ? base::no_minute
                                           : base::saturate(draft.end);
}

}  // namespace

void ContactSink::take(ContactDraft const& draft, ParsedRows& out,
                       RowTally& tally) const
{
    bool const is_backward = draft.end < draft.start;
    bool const is_undecided =
        is_backward && draft.form == ContactForm::course_or_emergency;
    if (is_backward && !is_undecided) {
        tally.reject(Rejection::backward());
        tally.count_rule(QualityRule::backward_contact);
        return;
    }
    DiagnosisCode const action(draft.action_diagnosis);
    bool const is_never_psychiatric =
        !draft.psychiatric_specialty && !action.is_missing() &&
        !reference::is_psychiatric_diagnosis(action.text());
    // A version that is not psychiatric can take the place of one that is
    // (M2.6), which needs the other rows of its id.
    bool const may_be_version =
        is_lpr3(spec_of(source_).family) && !draft.contact.empty();
    bool const is_without_effect =
        is_never_psychiatric && !is_undecided && !may_be_version;
    if (draft.delivered_elsewhere || is_without_effect) {
        tally.count_not_needed();
        return;
    }
    add_contact(out.ids, key_, spec_of(source_).family, draft.contact);
    out.ids.add(key_, draft.person);
    out.contacts.push_back(
        {.contact = {},
         .person = {},
         .start = base::saturate(draft.start),
         .end = stored_end(draft),
         .action = action,
         .form = draft.form,
         .type = draft.type,
         .acute = draft.acute,
         .psychiatric_specialty = draft.psychiatric_specialty,
         .source = source_,
         .file = file_,
         .start_date = draft.start_date});
}

void ContactSink::take_no_contact(ContactDraft const& draft,
                                  ParsedRows& out) const
{
    add_contact(out.ids, key_, spec_of(source_).family, draft.contact);
    out.ids.add(key_, draft.person);
    out.contacts.push_back({.contact = {},
                            .person = {},
                            .start = base::saturate(draft.start),
                            .action = {},
                            .form = ContactForm::no_contact,
                            .source = source_,
                            .file = file_,
                            .start_date = draft.start_date});
}

}  // namespace samspil::registers
