#pragma once

#include <string_view>

#include "reference/labels.hpp"

namespace samspil::reference {

/*!
 * Diagnosis group of an ICD-10 code with the Danish SKS prefix D (M3.1).
 *
 * \param code in upper case, without outer blanks; empty if there is none.
 * \return none for every code that is not in DF0 to DF8 or DF90 to DF99;
 *         "DF9" alone is in no group.
 */
constexpr DiagnosisGroup diagnosis_group(std::string_view code)
{
    if (code.size() < 3 || code[0] != 'D' || code[1] != 'F') {
        return DiagnosisGroup::none;
    }
    char const chapter = code[2];
    if (chapter >= '0' && chapter <= '8') {
        return static_cast<DiagnosisGroup>(chapter - '0');
    }
    if (chapter == '9' && code.size() >= 4) {
        if (code[3] == '9') {
            return DiagnosisGroup::f99;
        }
        if (code[3] >= '0' && code[3] <= '8') {
            return DiagnosisGroup::f90;
        }
    }
    return DiagnosisGroup::none;
}

//! Whether a code makes a contact psychiatric (M2.1): it begins with DF.
constexpr bool is_psychiatric_diagnosis(std::string_view code)
{
    return code.size() >= 2 && code[0] == 'D' && code[1] == 'F';
}

}  // namespace samspil::reference
