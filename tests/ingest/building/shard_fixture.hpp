#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/building/numbered_id.hpp"
#include "ingest/building/shard_builder.hpp"
#include "support/person_builder.hpp"

namespace samspil::ingest::test {

using namespace samspil::test;
using registers::RegisterId;

inline constexpr base::Years years{2018, 2022};

//! A contact that a ResolvedRecord is made of.
struct GivenContact
{
    records::Hash128 person;
    method::ResolvedContact contact;
    RegisterId source = RegisterId::lpr_f_kontakter;
    RowRole role = RowRole::contact;
};

//! Rows of persons, and what a ShardBuilder makes of them.
class Build
{
  public:
    std::vector<registers::PopulationRow> population;
    std::vector<GivenContact> contacts;
    ShardRows rows;  //!< the others
    registers::QualityCounts counts;
    store::PersonSum sum;

    registers::PopulationRow& record(std::uint64_t person,
                                     std::string_view date,
                                     std::string_view born, int municipality)
    {
        auto& row = population.emplace_back();
        row.person = id(person);
        row.reference_day = day(date);
        row.birth_day = day(born);
        row.municipality = test::municipality(municipality);
        return row;
    }
    void death(std::uint64_t person, std::string_view date)
    {
        rows.deaths.push_back({id(person), day(date)});
    }
    GivenContact& contact(std::uint64_t person, std::string_view start,
                          std::string_view end)
    {
        auto& row = contacts.emplace_back();
        row.person = id(person);
        row.contact.start = at(start);
        row.contact.end = at(end);
        return row;
    }
    void registration(std::uint64_t person, std::string_view service,
                      std::string_view start, std::string_view end)
    {
        rows.registrations.push_back(
            {id(person), test::registration(service, start, end, 147)});
    }

    store::Shard run(base::Minute observation_end = years.end())
    {
        ShardBuilder build(years, observation_end);
        return build(this->prepared(), counts, sum);
    }

    //! The rows as ingest has them.
    ShardRows& prepared()
    {
        rows.population.clear();
        for (auto const& row : population) {
            rows.population.emplace_back(row);
        }
        rows.contacts.clear();
        for (auto const& row : contacts) {
            rows.contacts.emplace_back(row.person, row.contact, row.source,
                                       row.role);
        }
        return rows;
    }

    //! \throw std::bad_optional_access if there is no rule of this label
    std::int64_t rule(std::string_view label) const
    {
        return counts.of(registers::find_quality_rule(label).value());
    }
    //! "used/not needed" of a register.
    std::string fates(RegisterId source) const
    {
        auto const& row = counts.registers.at(static_cast<std::size_t>(source));
        return std::to_string(row.used) + "/" + std::to_string(row.not_needed);
    }
};

}  // namespace samspil::ingest::test
