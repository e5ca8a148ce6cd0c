#include "registers/recognise_register.hpp"

#include "registers/register_spec.hpp"
#include "text/ascii.hpp"

namespace samspil::registers {
namespace {

//! Bytes from 0x80 up are parts of letters, in either encoding.
bool is_letter(char c)
{
    return text::is_ascii_letter(c) ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool begins_with_prefix(std::string_view name, std::string_view prefix)
{
    return text::starts_with_ignoring_case(name, prefix) &&
           (name.size() == prefix.size() || !is_letter(name[prefix.size()]));
}

}  // namespace

std::optional<RegisterId> recognise_register(std::string_view file_name)
{
    for (auto const& spec : register_specs()) {
        bool const has_t = is_lpr2(spec.family) &&
                           text::starts_with_ignoring_case(file_name, "t_");
        if (begins_with_prefix(file_name.substr(has_t ? 2 : 0), spec.prefix)) {
            return spec.id;
        }
    }
    return std::nullopt;
}

}  // namespace samspil::registers
