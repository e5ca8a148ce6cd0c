#include "registers/checks/person_counts.hpp"

#include <algorithm>

namespace samspil::registers {
namespace {

void add(MunicipalityYears& sum, MunicipalityYears const& other)
{
    sum.resize(std::max(sum.size(), other.size()));
    for (std::size_t i = 0; i < other.size(); ++i) {
        sum[i] += other[i];
    }
}

}  // namespace

PersonCounts& PersonCounts::operator+=(PersonCounts const& other)
{
    persons += other.persons;
    adults += other.adults;
    deaths += other.deaths;
    deaths_before_birth += other.deaths_before_birth;
    for (std::size_t i = 0; i < activity.size(); ++i) {
        activity[i].rows += other.activity[i].rows;
        activity[i].unknown_person += other.activity[i].unknown_person;
        activity[i].after_death += other.activity[i].after_death;
        activity[i].months += other.activity[i].months;
    }
    add(resident_adults, other.resident_adults);
    add(registrations, other.registrations);
    return *this;
}

}  // namespace samspil::registers
