#include "registers/values/specialty_values.hpp"

#include <algorithm>

#include "registers/values/code_values.hpp"
#include "text/blanks.hpp"
#include "text/encoding.hpp"
#include "text/folded.hpp"

namespace samspil::registers {
namespace {

std::string compared(std::string_view text)
{
    return text::folded(text::with_single_blanks(text::to_utf8(text)));
}

}  // namespace

PsychiatricSpecialties::PsychiatricSpecialties(
    RegisterId source, std::vector<SpecialtyValue> const& values)
{
    for (auto const& value : values) {
        if (value.source == source) {
            further_.push_back(compared(value.text));
        }
    }
}

bool PsychiatricSpecialties::has(std::string_view field) const
{
    if (is_psychiatric_specialty(field)) {
        return true;
    }
    return !further_.empty() &&
           std::ranges::count(further_, compared(value_of(field))) > 0;
}

}  // namespace samspil::registers
