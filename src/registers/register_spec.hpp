#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "registers/fields.hpp"
#include "registers/register_id.hpp"

namespace samspil::registers {

//! What happens if a file does not have the column of a field.
enum class ColumnUse : std::uint8_t
{
    required,  //!< the run stops
    optional,  //!< the field is missing in every row
    ignored    //!< nothing: no rule depends on the field
};

//! Which values of a field make their row bad (contract: Inputs).
enum class BadValue : std::uint8_t
{
    never,       //!< none: texts, and fields of M1.4, M1.6, M6.5, M7.1, M7.4
    unreadable,  //!< values that are there but cannot be read
    missing,     //!< missing ones: a text that every row needs
    either       //!< both: a value that every row needs
};

//! Column names of a field, the preferred one first; empty ones are unused.
using ColumnNames = std::array<std::string_view, 3>;

//! The names that are used, in order.
std::vector<std::string> used_names(ColumnNames const& columns);

//! A field of a register: its columns, and when it makes a row bad.
struct FieldSpec
{
    Field field;
    ColumnNames columns;  //!< the default names; case is ignored
    ColumnUse use = ColumnUse::required;
    BadValue bad_value = BadValue::never;
};

//! Registers that belong together: only their ids are compared.
enum class RegisterFamily : std::uint8_t
{
    population,
    deaths,
    lpr3_older,
    lpr3_newer,
    psyk,  //!< LPR2, psychiatric departments
    lpr,   //!< LPR2, somatic departments
    social
};

//! A register as it is delivered.
struct RegisterSpec
{
    RegisterId id;
    std::string_view name;    //!< in the quality report and column maps
    std::string_view prefix;  //!< of its files' names, in lower case
    RegisterFamily family;
    std::span<FieldSpec const> fields;  //!< in the contract's order
    //! Whether a row is an interval, which can be backward (M2.5, M5.3).
    bool has_interval = false;
};

//! All registers, in the order of RegisterId.
std::span<RegisterSpec const, register_count> register_specs();

RegisterSpec const& spec_of(RegisterId id);

//! "population", "lpr_f_kontakter", …
std::string_view name_of(RegisterId id);

constexpr bool is_lpr3(RegisterFamily family)
{
    return family == RegisterFamily::lpr3_older ||
           family == RegisterFamily::lpr3_newer;
}

//! Whether a register holds contacts of LPR3, whose specialties are texts.
constexpr bool has_specialty_texts(RegisterId id)
{
    return id == RegisterId::lpr_f_kontakter || id == RegisterId::lpr_a_kontakt;
}

//! Whether "t_" may stand before the file's prefix (contract: Inputs).
constexpr bool is_lpr2(RegisterFamily family)
{
    return family == RegisterFamily::psyk || family == RegisterFamily::lpr;
}

}  // namespace samspil::registers
