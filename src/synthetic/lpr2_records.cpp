#include "synthetic/lpr2_records.hpp"

#include "base/contract.hpp"
#include "synthetic/codes.hpp"
#include "synthetic/random.hpp"

namespace samspil::synthetic {
namespace {

constexpr int record_bits = 12;
constexpr int half_bits = 20;
constexpr int planned = 2;  //!< C_INDM

//! The registers that a record is written to: psychiatric or somatic ones.
struct Family
{
    Register records;
    Register diagnoses;
    Register visits;
};

Family family_of(Lpr2Record const& record)
{
    return record.psychiatric ? Family{Register::psyk_adm, Register::psyk_diag,
                                       Register::psyk_pers}
                              : Family{Register::lpr_adm, Register::lpr_diag,
                                       Register::lpr_bes};
}

}  // namespace

Lpr2Numbering::Lpr2Numbering(std::uint64_t seed)
    : psyk(mix64(seed) + 3, half_bits), lpr(mix64(seed) + 4, half_bits)
{
}

std::uint64_t Lpr2Records::next_number(bool psychiatric)
{
    auto& count = psychiatric ? psyk_count_ : lpr_count_;
    SAMSPIL_EXPECT(count < 1U << record_bits);
    auto const& scramble = psychiatric ? numbering_.psyk : numbering_.lpr;
    return scramble(number_ << record_bits | count++);
}

void Lpr2Records::write(Lpr2Record const& record, int year, double draw)
{
    this->write_row(record, year);
    this->write_diagnoses(record, year, draw);
}

void Lpr2Records::write_row(Lpr2Record const& record, int year)
{
    auto const& contact = record.contact;
    auto& rows = block_.at(family_of(record).records, year);
    int const minute = base::minute_of_day(contact.start);
    rows.number(record.number).next().text(id_).next();
    if (record.type >= 0) {
        rows.number(static_cast<std::uint64_t>(record.type));
    }
    rows.next();
    if (record.has_code) {
        rows.text(contact.code);
    }
    rows.next();
    rows.number(static_cast<std::uint64_t>(contact.acute ? 1 : planned));
    rows.next().date(base::date_of(contact.start)).next();
    rows.number(static_cast<std::uint64_t>(minute / 60)).next();
    rows.number(static_cast<std::uint64_t>(minute % 60)).next();
    rows.date(record.end_day).next();
    if (record.end_hour >= 0) {
        rows.number(static_cast<std::uint64_t>(record.end_hour));
    }
    if (!record.psychiatric) {
        auto const& specialty =
            specialty_of(contact.department, contact.specialty);
        rows.next().two_digits(specialty.number);
    }
    rows.end_row();
}

void Lpr2Records::write_diagnoses(Lpr2Record const& record, int year,
                                  double draw)
{
    auto& rows = block_.at(family_of(record).diagnoses, year);
    auto const add = [&](std::string_view code, std::string_view type) {
        rows.number(record.number).next().text(code).next().text(type);
        rows.end_row();
    };
    add(record.contact.code, "A");
    // the codes follow from the draw, so that a record that is repeated has
    // the same
    if (draw < 0.30) {
        auto const group = static_cast<reference::DiagnosisGroup>(
            static_cast<int>(draw / 0.03));
        Random same{static_cast<std::uint64_t>(draw * 0x1.0p53),
                    static_cast<std::int64_t>(number_), Stream::registration};
        add(record.psychiatric ? draw_code(group, same)
                               : draw_somatic_code(same),
            "B");
    } else if (draw < 0.36) {
        add("DUA10", "+");
    }
}

void Lpr2Records::write_visit(Lpr2Record const& record, base::Day day, int year)
{
    auto& rows = block_.at(family_of(record).visits, year);
    rows.number(record.number).next().date(day).end_row();
}

}  // namespace samspil::synthetic
