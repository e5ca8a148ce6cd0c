#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "ingest/building/contact_join.hpp"
#include "ingest/building/diagnosis_identity.hpp"
#include "ingest/building/numbered_id.hpp"
#include "support/person_builder.hpp"

namespace samspil::ingest::test {

using namespace samspil::test;
using registers::ContactForm;
using registers::ContactRow;
using registers::DiagnosisCode;
using registers::DiagnosisRow;
using registers::RegisterId;
using registers::VisitRow;

//! What a join gives: instants, codes and roles of the resolved rows, in
//! order of start, and the fates of the rows.
class Join
{
  public:
    std::vector<ContactRow> contacts;
    std::vector<DiagnosisRow> diagnoses;
    std::vector<VisitRow> visits;

    std::vector<ResolvedRecord> out;
    registers::QualityCounts counts;

    //! A contact of LPR3; empty code: none, empty end: open.
    ContactRow& contact(std::uint64_t number, std::string_view code = "")
    {
        auto& row = contacts.emplace_back();
        row.contact = id(number);
        row.person = id(1);
        row.start = at("2020-05-01 10:00");
        row.end = at("2020-05-01 11:00");
        row.action = DiagnosisCode(code);
        row.psychiatric_specialty = true;
        return row;
    }
    //! An LPR2 course of PSYK_ADM.
    ContactRow& course(std::uint64_t number, std::string_view code = "")
    {
        auto& row = contact(number, code);
        row.form = ContactForm::course;
        row.start = at("2018-05-01 10:00");
        row.end = base::no_minute;
        row.start_date = day("2018-05-01");
        row.source = RegisterId::psyk_adm;
        return row;
    }
    //! A diagnosis of the table: 'A' action, 'B' secondary.
    void diagnosis(std::uint64_t number, char type, std::string_view code)
    {
        diagnoses.push_back({id(number), DiagnosisCode(code), type == 'A',
                             RegisterId::lpr_f_diagnoser});
    }
    VisitRow& visit(std::uint64_t number, std::string_view date)
    {
        return visits.emplace_back(VisitRow{id(number), day(date),
                                            reference::ContactType::physical,
                                            RegisterId::psyk_pers});
    }

    //! Join, and the same again with rows in other orders, which must give
    //! the same.
    Join& run()
    {
        auto const joined = joined_as_is();
        std::mt19937 random(7);
        for (int times = 0; times < 5; ++times) {
            std::shuffle(contacts.begin(), contacts.end(), random);
            std::shuffle(diagnoses.begin(), diagnoses.end(), random);
            std::shuffle(visits.begin(), visits.end(), random);
            auto const again = joined_as_is();
            EXPECT_EQ(again.described(), joined.described());
            EXPECT_EQ(again.counts, joined.counts);
        }
        out = joined.out;
        counts = joined.counts;
        return *this;
    }

    //! "2020-05-01 600-660 DF20 contact": day, minutes, code, role; by start.
    std::vector<std::string> described() const
    {
        std::vector<std::string> result;
        for (auto const& row : out) {
            auto const contact = row.contact();
            auto const date = base::date_of(contact.start);
            constexpr std::array<char const*, 3> roles{"contact", "further",
                                                       "course"};
            result.push_back(
                row.role() == RowRole::course
                    ? "course"
                    : base::to_string(base::to_civil(date)) + " " +
                          std::to_string(contact.start - base::start_of(date)) +
                          "-" +
                          (contact.end == base::no_minute
                               ? std::string("open")
                               : std::to_string(contact.end -
                                                base::start_of(date))) +
                          " " + action_of(contact.diagnosis_identity) + " " +
                          roles.at(static_cast<std::size_t>(row.role())));
        }
        std::sort(result.begin(), result.end());
        return result;
    }

    //! "used/not needed/rejected" of a register.
    std::string fates(RegisterId source) const
    {
        auto const& rows =
            counts.registers.at(static_cast<std::size_t>(source));
        return std::to_string(rows.used) + "/" +
               std::to_string(rows.not_needed) + "/" +
               std::to_string(rows.total_rejected());
    }

  private:
    //! The action code that, with the secondary codes of one of the ids, has
    //! this identity: "DF20", or "none".
    std::string action_of(std::uint64_t identity) const
    {
        std::vector<DiagnosisCode> codes(1);
        for (auto const& row : contacts) {
            codes.push_back(row.action);
        }
        for (auto const& row : diagnoses) {
            codes.push_back(row.code);
        }
        for (auto const& row : contacts) {
            std::set<DiagnosisCode> secondary;
            for (auto const& diagnosis : diagnoses) {
                if (diagnosis.contact == row.contact && !diagnosis.is_action) {
                    secondary.insert(diagnosis.code);
                }
            }
            std::uint64_t sum = 0;
            for (auto const& code : secondary) {
                sum += code_number(code);
            }
            for (auto const& code : codes) {
                if (diagnosis_identity(code, sum) == identity) {
                    return code.is_missing() ? "none"
                                             : std::string(code.text());
                }
            }
        }
        return "of no known diagnoses";
    }

    Join joined_as_is() const
    {
        Join result = *this;  // described() needs the rows
        result.out.clear();
        result.counts = {};
        JoinRows rows{contacts, diagnoses, visits};
        ContactJoin()(
            rows,
            [&](std::span<ResolvedRecord const> more) {
                result.out.insert(result.out.end(), more.begin(), more.end());
            },
            result.counts);
        return result;
    }
};

}  // namespace samspil::ingest::test
