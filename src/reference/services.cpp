#include "reference/services.hpp"

namespace samspil::reference {
namespace {

//! Whether \p code is \p prefix or lies below it, component by component.
bool falls_under(std::string_view code, std::string_view prefix)
{
    return code.substr(0, prefix.size()) == prefix &&
           (code.size() == prefix.size() || code[prefix.size()] == '.');
}

}  // namespace

std::optional<std::uint8_t> find_service(std::string_view code)
{
    for (std::size_t row = 0; row < services.size(); ++row) {
        if (falls_under(code, services[row].code)) {
            return static_cast<std::uint8_t>(row);
        }
    }
    return std::nullopt;
}

TargetGroup target_group(std::string_view code)
{
    if (falls_under(code, "1.1")) {
        return TargetGroup::physical;
    }
    if (falls_under(code, "1.2.1")) {
        return TargetGroup::cognitive;
    }
    if (falls_under(code, "1.2.2")) {
        return TargetGroup::mental;
    }
    if (falls_under(code, "2")) {
        return TargetGroup::social;
    }
    return TargetGroup::unknown;
}

}  // namespace samspil::reference
