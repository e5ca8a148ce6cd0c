#pragma once

#include <cstddef>
#include <cstdint>

namespace samspil::registers {

//! A register of the delivery, in the order of the quality report.
enum class RegisterId : std::uint8_t
{
    population,
    deaths,
    lpr_f_kontakter,
    lpr_f_diagnoser,
    lpr_a_kontakt,
    lpr_a_diagnose,
    psyk_adm,
    psyk_diag,
    psyk_pers,
    lpr_adm,
    lpr_diag,
    lpr_bes,
    social
};
inline constexpr std::size_t register_count = 13;

}  // namespace samspil::registers
