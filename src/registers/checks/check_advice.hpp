#pragma once

#include <array>
#include <string_view>

#include "registers/checks/check_id.hpp"

namespace samspil::registers {

//! What a finding means for the figures, and what to do about it.
struct CheckAdvice
{
    std::string_view means;
    std::string_view to_do;
};

//! In the order of CheckId; docs/checks.md says more.
inline constexpr std::array<CheckAdvice, check_count> check_advice{{
    {"these rows are left out of every figure",
     "look at the places that are named, check the delivery's form "
     "(docs/formats/registers.md), or allow more with --max-rejected"},
    {"the file was cut off when it was written or copied, and rows are lost",
     "copy or export the file again, and compare its size and number of rows"},
    {"every figure would be 0",
     "check --years, and the population's ids and birth dates"},
    {"there is no resident population in these years",
     "check --years and the population's reference dates"},
    {"these values count as missing: persons lose their birth date, sex or "
     "place",
     "compare the column's codes with docs/formats/registers.md, and export it "
     "as text"},
    {"these persons have no birth date and are left out everywhere (M1.4)",
     "check that the registers have ids of the same form and key (zeros in "
     "front, dashes, case)"},
    {"contacts lose their diagnoses or visits",
     "check that the tables are of one delivery and the ids of the same form"},
    {"diagnoses go to contacts of other persons",
     "export the ids as text: numbers of more than 15 digits lose their last "
     "ones in spreadsheets"},
    {"these contacts count as psychiatric by their diagnosis alone (M2.1)",
     "correct the texts in the export (psykiatri, børne- og "
     "ungdomspsykiatri), or name them with specialty_values in a file for "
     "--columns"},
    {"these rows are no patient contacts and count in no figure (M2.3)",
     "check the codes that are listed; accept the check if they are to be left "
     "out"},
    {"these services count in no figure (M5.2)",
     "check the codes; export the column as text, so that no spreadsheet makes "
     "dates of it"},
    {"dates that cannot be are typing errors or were read in another form",
     "check the column's form, and the tables' keys"},
    {"clock times that are written as numbers (830 for 8:30) are read as "
     "seconds after midnight",
     "export the times as HH:MM"},
    {"figures of these times or places are too low, or rise and fall with the "
     "delivery",
     "ask for the missing part, or choose other --years or "
     "--observation-end"},
    {"rows may count twice", "leave out one of the files"},
}};

constexpr CheckAdvice const& advice_of(CheckId check)
{
    return check_advice[static_cast<std::size_t>(check)];
}

}  // namespace samspil::registers
