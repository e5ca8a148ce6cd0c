#include "registers/rejection.hpp"

#include "registers/register_spec.hpp"

namespace samspil::registers {

std::optional<Rejection> Rejection::find(std::string_view name)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (at(i).name() == name) {
            return at(i);
        }
    }
    return std::nullopt;
}

std::string Rejection::name() const
{
    if (*this == fields()) {
        return "fields";
    }
    if (*this == backward()) {
        return "backward";
    }
    auto const place = index_ - first_field;
    bool const is_missing = place >= field_count;
    auto const field =
        static_cast<Field>(is_missing ? place - field_count : place);
    return (is_missing ? "missing " : "unreadable ") +
           std::string(registers::name_of(field));
}

std::vector<Rejection> rejection_causes(RegisterId id)
{
    auto const& spec = spec_of(id);
    std::vector<Rejection> causes{Rejection::fields()};
    for (auto const& field : spec.fields) {
        bool const either = field.bad_value == BadValue::either;
        if (either || field.bad_value == BadValue::unreadable) {
            causes.push_back(Rejection::unreadable(field.field));
        }
        if (either || field.bad_value == BadValue::missing) {
            causes.push_back(Rejection::missing(field.field));
        }
    }
    if (spec.has_interval) {
        causes.push_back(Rejection::backward());
    }
    return causes;
}

}  // namespace samspil::registers
