#include "app/options/delivery_text.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "app/options/delivery_keys.hpp"
#include "app/options/ini_file.hpp"
#include "registers/register_spec.hpp"

namespace samspil::app {
namespace {

using registers::ColumnUse;
using registers::Delivery;
using registers::Field;
using registers::FieldSpec;
using registers::RegisterId;
using registers::RegisterSpec;

//! "key = first, second\n"; nothing without values.
std::string ini_line(std::string_view key,
                     std::vector<std::string> const& values)
{
    std::string list;
    for (auto const& value : values) {
        list += (list.empty() ? "" : ", ") + value;
    }
    return list.empty() ? ""
                        : std::string(key) + " = " + to_ini_value(list) + "\n";
}

//! The columns that a field is looked for in.
std::vector<std::string> columns_of(RegisterSpec const& spec,
                                    FieldSpec const& field,
                                    Delivery const& delivery)
{
    auto const choice =
        std::find_if(delivery.columns.rbegin(), delivery.columns.rend(),
                     [&](registers::ColumnChoice const& candidate) {
                         return candidate.source == spec.id &&
                                candidate.field == field.field;
                     });
    return choice == delivery.columns.rend()
               ? registers::used_names(field.columns)
               : choice->columns;
}

std::string form_line(Field field, registers::TimeForm form)
{
    return form == registers::TimeForm::hhmm
               ? ini_line(
                     std::string(name_of(field)) + std::string(form_ending),
                     {std::string(hhmm_form)})
               : "";
}

std::string section_of(RegisterSpec const& spec, Delivery const& delivery)
{
    auto text = "\n[" + std::string(spec.name) + "]\n";
    for (auto const& field : spec.fields) {
        if (field.use != ColumnUse::ignored) {
            text += ini_line(name_of(field.field),
                             columns_of(spec, field, delivery));
        }
    }
    if (spec.id == RegisterId::lpr_f_kontakter) {
        text += form_line(Field::start_time, delivery.start_time_form) +
                form_line(Field::end_time, delivery.end_time_form);
    }
    if (spec.id == RegisterId::psyk_pers) {
        text += ini_line(home_values_key, delivery.home_values);
    }
    std::vector<std::string> specialties;
    for (auto const& value : delivery.specialty_values) {
        if (value.source == spec.id) {
            specialties.push_back(value.text);
        }
    }
    return text + ini_line(specialty_values_key, specialties);
}

std::string files_of(Delivery const& delivery)
{
    std::string text;
    for (auto const& spec : registers::register_specs()) {
        std::vector<std::string> patterns;
        for (auto const& pattern : delivery.file_patterns) {
            if (pattern.source == spec.id) {
                patterns.push_back(pattern.pattern);
            }
        }
        text += ini_line(spec.name, patterns);
    }
    return text.empty() ? ""
                        : "\n[" + std::string(files_section) + "]\n" + text;
}

}  // namespace

std::string delivery_text(Delivery const& delivery)
{
    std::string text =
        "# samspil ingest --columns: which column each field is read from; of "
        "several\n# the first that a file has.\n";
    for (auto const& spec : registers::register_specs()) {
        text += section_of(spec, delivery);
    }
    return text + files_of(delivery);
}

}  // namespace samspil::app
