#include "registers/checks/field_forms.hpp"

namespace samspil::registers {
namespace {

constexpr std::string_view date_forms =
    "YYYY-MM-DD, YYYYMMDD, DD-MM-YYYY, DD/MM/YYYY, DDMONYYYY or a SAS date "
    "number";
constexpr std::string_view datetime_forms =
    "YYYY-MM-DD HH:MM, YYYY-MM-DD HH:MM:SS, the same with T, "
    "DDMONYYYY:HH:MM:SS or a SAS datetime";

}  // namespace

std::string_view forms_of(RegisterId id, Field field)
{
    switch (field) {
        case Field::person:
            return "a text of up to 32 characters";
        case Field::record:
            return "a text or a whole number";
        case Field::reference_date:
        case Field::birth_date:
        case Field::death_date:
        case Field::start_date:
        case Field::end_date:
        case Field::visit_date:
            return date_forms;
        case Field::start:
        case Field::end:
            return id == RegisterId::social ? date_forms : datetime_forms;
        case Field::start_time:
        case Field::end_time:
            return "HH:MM, HH:MM:SS, HH.MM or seconds";
        case Field::start_hour:
        case Field::end_hour:
            return "an hour from 0 to 24";
        case Field::start_minute:
            return "a minute from 0 to 59";
        default:
            return {};
    }
}

}  // namespace samspil::registers
