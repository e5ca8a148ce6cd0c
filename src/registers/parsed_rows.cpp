#include "registers/parsed_rows.hpp"

#include "base/contract.hpp"

namespace samspil::registers {

void ParsedRows::hash_ids(records::HashKey const& key)
{
    if (ids.size() == 0) {
        return;
    }
    ids.finish(key);
    std::size_t next = 0;
    auto const fill = [&](auto& rows, std::size_t& hashed, auto... members) {
        for (; hashed < rows.size(); ++hashed) {
            ((rows[hashed].*members = ids[next++]), ...);
        }
    };
    fill(population, hashed_[0], &PopulationRow::person);
    fill(deaths, hashed_[1], &DeathRow::person);
    fill(registrations, hashed_[2], &RegistrationRow::person);
    fill(contacts, hashed_[3], &ContactRow::contact, &ContactRow::person);
    fill(diagnoses, hashed_[4], &DiagnosisRow::contact);
    fill(visits, hashed_[5], &VisitRow::record);
    SAMSPIL_ENSURE(next == ids.size());
    ids.clear();
}

void ParsedRows::clear()
{
    population.clear();
    deaths.clear();
    registrations.clear();
    contacts.clear();
    diagnoses.clear();
    visits.clear();
    ids.clear();
    has_offsets = false;
    hashed_ = {};
}

}  // namespace samspil::registers
