#include "synthetic/lpr3_writer.hpp"

#include "base/contract.hpp"
#include "synthetic/codes.hpp"

namespace samspil::synthetic {
namespace {

using base::no_minute;

constexpr int contact_bits = 12;

//! The draw for write_diagnoses that gives the action diagnosis alone.
constexpr double only_action = 0.9;

std::string_view type_of(ContactKind kind)
{
    switch (kind) {
        case ContactKind::out_contact:
            return "ALCA10";
        case ContactKind::virtual_contact:
            return "ALCA20";
        default:
            return "ALCA00";
    }
}

//! A psychiatric code for a secondary diagnosis, any group.
std::string_view draw_secondary(bool psychiatric, Random& random)
{
    if (!psychiatric) {
        // secondary DF never makes a contact psychiatric (M2.1)
        return random.chance(0.06)
                   ? draw_code(reference::DiagnosisGroup::f1, random)
                   : draw_somatic_code(random);
    }
    return random.chance(0.5)
               ? draw_code(
                     static_cast<reference::DiagnosisGroup>(random.below(10)),
                     random)
               : draw_somatic_code(random);
}

}  // namespace

//! What stands in a row of lpr_f_kontakter.
struct Lpr3Writer::Person::Row
{
    std::uint64_t id = 0;
    HospitalContact contact;
    std::string_view type;
    bool has_person = true;
    bool has_start = true;
    bool has_code = true;
};

std::uint64_t Lpr3Writer::Person::next_id()
{
    SAMSPIL_EXPECT(contacts_ < 1U << contact_bits);
    return writer_.scramble_(number_ << contact_bits | contacts_++);
}

void Lpr3Writer::Person::write_row(Row const& row)
{
    auto const& contact = row.contact;
    auto const day = base::date_of(contact.start);
    auto& rows = block_.at(Register::lpr_f_kontakter, base::to_civil(day).year);
    rows.number(row.id).next();
    if (row.has_person) {
        rows.text(life_.id_text());
    }
    rows.next();
    if (row.has_start) {
        rows.date(day).next().time(contact.start).next();
    } else {
        rows.next().next();
    }
    if (contact.end != no_minute) {
        rows.date(base::date_of(contact.end)).next().time(contact.end).next();
    } else {
        rows.next().next();
    }
    rows.text(row.type).next().text(contact.acute ? "ATA1" : "ATA3").next();
    rows.text(specialty_of(contact.department, contact.specialty).name).next();
    if (row.has_code) {
        rows.text(contact.code);
    }
    rows.end_row();
}

void Lpr3Writer::Person::write_diagnoses(std::uint64_t id,
                                         HospitalContact const& contact,
                                         bool has_action, double draw)
{
    auto& rows = block_.at(Register::lpr_f_diagnoser,
                           base::to_civil(base::date_of(contact.start)).year);
    auto const add = [&](std::string_view code, std::string_view type,
                         std::string_view retracted) {
        rows.number(id).next().text(code).next().text(type).next();
        rows.text(retracted).end_row();
    };
    bool const psychiatric = contact.department != Department::somatic;
    if (has_action) {
        add(contact.code, "A", "Nej");
    }
    if (draw < 0.36) {
        auto const secondary = draw_secondary(psychiatric, random_);
        add(secondary, "B", draw < 0.006 ? "Ja" : "Nej");
        if (draw < 0.07) {
            add(draw_secondary(psychiatric, random_), "B", "Nej");
        }
    } else if (draw < 0.44) {
        add(draw_additional_code(random_), "+", "Nej");
    } else if (draw < 0.45) {
        // a first guess, retracted
        add(draw_code(reference::DiagnosisGroup::none, random_), "A", "Ja");
    }
}

void Lpr3Writer::Person::write(HospitalContact const& happened)
{
    Row row;
    row.contact = happened;
    auto& contact = row.contact;
    if (contact.end != no_minute && contact.end > writer_.end_) {
        contact.end = no_minute;
    }
    double const draw = random_.uniform();
    bool const is_ward = contact.kind == ContactKind::ward;
    if (draw < 0.0008 && !is_ward) {
        contact.end = no_minute;  // nobody closed it (M2.4)
    }
    row.type = type_of(contact.kind);
    // 1.5 % have no action diagnosis; most of these have it in the table
    bool const code_missing = draw >= 0.985;
    row.has_code = !code_missing;
    bool const has_action = !code_missing || draw < 0.996;
    // a contact that will be repeated has an action diagnosis alone, so that
    // both agree in all that M2.5 asks for
    bool const is_repeated = draw >= 0.0010 && draw < 0.0040;
    double const diagnoses = is_repeated ? only_action : random_.uniform();
    row.id = this->next_id();
    this->write_row(row);
    this->write_diagnoses(row.id, contact, has_action, diagnoses);
    if (is_repeated) {
        // the same contact under another id (M2.5)
        row.id = this->next_id();
        this->write_row(row);
        this->write_diagnoses(row.id, contact, has_action, only_action);
    } else if (draw >= 0.0040 && draw < 0.0080) {
        // a type that is no patient contact (M2.3)
        row.id = this->next_id();
        row.type = draw < 0.0060 ? "ALCA03" : "ALCA99";
        this->write_row(row);
        this->write_diagnoses(row.id, contact, has_action, only_action);
    } else if (draw >= 0.0080 && draw < 0.0084 && contact.end != no_minute) {
        // backward (M2.5): a bad row
        row.id = this->next_id();
        contact.end = contact.start - random_.between(1, 3000);
        this->write_row(row);
        this->write_diagnoses(row.id, contact, has_action, only_action);
    } else if (draw >= 0.0084 && draw < 0.0088) {
        row.id = this->next_id();
        row.has_person = draw < 0.0086;
        row.has_start = !row.has_person;
        this->write_row(row);
        this->write_diagnoses(row.id, contact, has_action, only_action);
    }
}

}  // namespace samspil::synthetic
