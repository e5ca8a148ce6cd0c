#include "registers/rejection.hpp"

#include "registers/register_spec.hpp"

namespace samspil::registers {

std::string Rejection::name() const
{
    if (index_ == fields().index()) {
        return "fields";
    }
    if (index_ == backward().index()) {
        return "backward";
    }
    auto const place = index_ - 2;
    bool const is_missing = place >= field_count;
    auto const field =
        static_cast<Field>(is_missing ? place - field_count : place);
    return (is_missing ? "missing " : "unreadable ") +
           std::string(registers::name_of(field));
}

std::vector<std::string> rejection_causes(RegisterId id)
{
    auto const& spec = spec_of(id);
    std::vector<std::string> causes{Rejection::fields().name()};
    for (auto const& field : spec.fields) {
        bool const either = field.bad_value == BadValue::either;
        if (either || field.bad_value == BadValue::unreadable) {
            causes.push_back(Rejection::unreadable(field.field).name());
        }
        if (either || field.bad_value == BadValue::missing) {
            causes.push_back(Rejection::missing(field.field).name());
        }
    }
    if (spec.has_interval) {
        causes.push_back(Rejection::backward().name());
    }
    return causes;
}

}  // namespace samspil::registers
