#pragma once

#include <cstdint>
#include <span>
#include <tuple>

#include "registers/rows.hpp"

namespace samspil::ingest {

//! What the diagnosis table says about one contact or record.
struct TableDiagnoses
{
    //! The alphabetically first of the action diagnoses (contract, Inputs);
    //! missing: there is none.
    registers::DiagnosisCode action;
    std::uint16_t secondary_groups = 0;  //!< bit i: diagnosis group i
    std::uint64_t secondary_sum = 0;     //!< see diagnosis_identity()
};

//! \param rows of one contact or record, in table_order().
TableDiagnoses summarise(std::span<registers::DiagnosisRow const> rows);

//! Order of rows by contact, then secondary before action diagnoses, then code.
inline bool table_order(registers::DiagnosisRow const& a,
                        registers::DiagnosisRow const& b)
{
    return std::tie(a.contact, a.is_action, a.code) <
           std::tie(b.contact, b.is_action, b.code);
}

}  // namespace samspil::ingest
