#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "registers/register_id.hpp"

namespace samspil::registers {

//! A text of a register's specialty that the user says is psychiatric
//! (`--columns`, `specialty_values`).
struct SpecialtyValue
{
    RegisterId source = RegisterId::lpr_f_kontakter;
    std::string text;  //!< UTF-8

    friend bool operator==(SpecialtyValue const&,
                           SpecialtyValue const&) = default;
};

/*!
 * Which main specialties of an LPR3 register are psychiatric (M2.1): its own
 * two, and those of the user. The user's are compared as theirs are: case
 * ignored, in UTF-8 or ISO-8859-1, a run of blanks as one; ø may be written oe.
 */
class PsychiatricSpecialties
{
  public:
    //! Takes the values of one register.
    PsychiatricSpecialties(RegisterId source,
                           std::vector<SpecialtyValue> const& values);

    //! Whether a field's text is one of them.
    bool has(std::string_view field) const;

  private:
    std::vector<std::string> further_;  //!< as they are compared
};

}  // namespace samspil::registers
