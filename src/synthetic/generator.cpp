#include "synthetic/generator.hpp"

#include <algorithm>
#include <tuple>

namespace samspil::synthetic {
namespace {

using base::Day;
using base::Minute;
using base::no_day;

//! Share of the dead for whom a register has a visit after the death [set].
constexpr double visits_after_death = 0.05;
//! Share of the stays at death that are closed on that day [set].
constexpr double closed_at_death = 0.90;

/*!
 * Removes contacts after death and while people are abroad, and ends those that
 * death interrupts. As in real registers, some deaths are followed by a visit,
 * and some stays go on (M1.3).
 */
void fit_to_life(Life const& life, Random& random,
                 std::vector<HospitalContact>& contacts)
{
    std::erase_if(contacts, [&](auto const& contact) {
        Day const day = base::date_of(contact.start);
        return !life.is_present_on(day) || day > life.death;
    });
    if (life.death == no_day || contacts.empty()) {
        return;
    }
    Minute const last = base::end_of(life.death);
    for (auto& contact : contacts) {
        if (contact.end > last && random.chance(closed_at_death)) {
            contact.end = later(contact.start, last - random.below(1440));
        }
    }
    if (random.chance(visits_after_death)) {
        auto visit = contacts.back();
        visit.kind = ContactKind::visit;
        Day const day = life.death + random.between(1, 40);
        visit.start = base::start_of(day) + 15 * random.between(32, 60);
        visit.end = visit.start + 30;
        contacts.push_back(visit);
    }
}

bool is_course_visit(HospitalContact const& contact)
{
    return contact.department != Department::somatic &&
           (contact.kind == ContactKind::visit ||
            contact.kind == ContactKind::out_contact);
}

}  // namespace

Generator::Generator(std::uint64_t seed, base::Years const& years)
    : seed_(seed),
      end_(years.end()),
      rates_(make_local_rates()),
      draw_archetype_(seed, years, rates_),
      build_life_(seed, years, rates_),
      draw_services_(years, rates_),
      draw_psychiatry_(years, rates_),
      draw_somatic_(years),
      write_person_(years),
      lpr2_(seed, years),
      lpr3_(seed, years)
{
}

void Generator::operator()(std::int64_t number, Scratch& scratch,
                           Block& block) const
{
    auto const archetype = draw_archetype_(number);
    auto& life = scratch.life;
    scratch.registrations.clear();
    scratch.contacts.clear();
    Random life_random{seed_, number, Stream::life};
    Random social{seed_, number, Stream::social};
    Random psychiatry{seed_, number, Stream::psychiatry};
    Random somatic{seed_, number, Stream::somatic};

    build_life_(archetype, life_random, life);
    draw_services_(archetype, life, social, scratch.registrations);
    draw_psychiatry_(archetype, life, psychiatry, scratch.contacts);
    draw_somatic_(life, somatic, scratch.contacts);
    fit_to_life(life, somatic, scratch.contacts);

    write_person_.write_population(life, life_random, block);
    write_person_.write_services(life, scratch.registrations, social, block);
    this->write_contacts(archetype, scratch, block);
}

void Generator::write_contacts(Archetype const& archetype, Scratch& scratch,
                               Block& block) const
{
    auto& contacts = scratch.contacts;
    if (contacts.empty()) {
        return;
    }
    std::sort(contacts.begin(), contacts.end(),
              [](auto const& a, auto const& b) {
                  return std::tie(a.start, a.end, a.kind, a.code) <
                         std::tie(b.start, b.end, b.kind, b.code);
              });
    auto const& life = scratch.life;
    auto const& dwelling =
        life.dwelling_on(base::first_day_of(changeover_year));
    Day const changeover = changeover_day(
        reference::municipalities[dwelling.municipality.index()].region);
    Minute const midnight = base::start_of(changeover);

    Random random{seed_, archetype.number, Stream::registration};
    Lpr2Writer::Person lpr2{lpr2_, archetype, life, changeover, random, block};
    Lpr3Writer::Person lpr3{lpr3_, archetype, life, random, block};
    auto contact = contacts.begin();
    for (; contact != contacts.end() && contact->start < midnight; ++contact) {
        if (contact->start >= end_ || !block.has(Register::psyk_adm)) {
            continue;
        }
        lpr2.write(*contact);
        bool const stays =
            contact->kind == ContactKind::ward && contact->end > midnight + 60;
        if (stays && block.has(Register::lpr_f_kontakter)) {
            auto again = *contact;
            again.start = midnight + 60;
            again.acute = false;
            lpr3.write(again);
        }
    }
    auto const next_visit =
        std::find_if(contact, contacts.end(), is_course_visit);
    lpr2.finish(next_visit == contacts.end()
                    ? no_day
                    : base::date_of(next_visit->start));
    for (; contact != contacts.end(); ++contact) {
        if (contact->start < end_) {
            lpr3.write(*contact);
        }
    }
}

}  // namespace samspil::synthetic
