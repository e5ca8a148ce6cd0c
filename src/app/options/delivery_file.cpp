#include "app/options/delivery_file.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "app/options/delivery_keys.hpp"
#include "app/options/ini_file.hpp"
#include "base/error.hpp"
#include "registers/register_spec.hpp"
#include "text/ascii.hpp"

namespace samspil::app {
namespace {

using registers::FieldSpec;
using registers::RegisterSpec;

//! Reads the lines of one file.
class DeliveryReader
{
  public:
    explicit DeliveryReader(std::filesystem::path const& path)
        : path_(path.string())
    {
    }

    void read(IniEntry const& entry)
    {
        line_ = entry.line;
        if (!seen_.emplace(entry.section, entry.key).second) {
            this->refuse("this is said already in a line above");
        }
        if (entry.value.empty()) {
            this->refuse("nothing stands behind the '='");
        }
        if (entry.section == files_section) {
            this->read_patterns(entry);
            return;
        }
        auto const& spec = this->register_named(entry.section);
        std::string_view const key = entry.key;
        if (spec.id == registers::RegisterId::psyk_pers &&
            key == home_values_key) {
            result_.home_values = this->values_of(entry);
        } else if (registers::has_specialty_texts(spec.id) &&
                   key == specialty_values_key) {
            for (auto& text : this->values_of(entry)) {
                result_.specialty_values.push_back({spec.id, std::move(text)});
            }
        } else if (key.ends_with(form_ending)) {
            this->read_form(
                spec, key.substr(0, key.size() - form_ending.size()), entry);
        } else {
            this->read_column(spec, entry);
        }
    }

    registers::Delivery take() { return std::move(result_); }

  private:
    [[noreturn]] void refuse(std::string const& why) const
    {
        throw base::UsageError(
            fmt::format("--columns {}, line {}: {}", path_, line_, why));
    }

    RegisterSpec const& register_named(std::string_view name) const
    {
        std::string names;
        for (auto const& spec : registers::register_specs()) {
            if (spec.name == name) {
                return spec;
            }
            names += (names.empty() ? "" : ", ") + std::string(spec.name);
        }
        this->refuse(
            "no register's section: a line [NAME] must stand above, "
            "with one of " +
            names + ", or files");
    }

    FieldSpec const& field_named(RegisterSpec const& spec,
                                 std::string_view name) const
    {
        std::string names;
        for (auto const& field : spec.fields) {
            if (field.use == registers::ColumnUse::ignored) {
                continue;
            }
            if (registers::name_of(field.field) == name) {
                return field;
            }
            names += (names.empty() ? "" : ", ") +
                     std::string(registers::name_of(field.field));
        }
        this->refuse("no field of " + std::string(spec.name) +
                     ", whose fields are " + names);
    }

    //! The values between commas.
    std::vector<std::string> values_of(IniEntry const& entry) const
    {
        std::vector<std::string> values;
        std::string_view rest = entry.value;
        for (;;) {
            auto const comma = rest.find(',');
            auto const value = text::trim(rest.substr(0, comma));
            if (value.empty()) {
                this->refuse("nothing stands before or behind a comma");
            }
            values.emplace_back(value);
            if (comma == std::string_view::npos) {
                return values;
            }
            rest.remove_prefix(comma + 1);
        }
    }

    void read_patterns(IniEntry const& entry)
    {
        auto const source = this->register_named(entry.key).id;
        for (auto& pattern : this->values_of(entry)) {
            result_.file_patterns.push_back({source, std::move(pattern)});
        }
    }

    void read_form(RegisterSpec const& spec, std::string_view name,
                   IniEntry const& entry)
    {
        using registers::Field;
        auto const field = this->field_named(spec, name).field;
        bool const is_time =
            field == Field::start_time || field == Field::end_time;
        if (!is_time || entry.value != hhmm_form) {
            this->refuse(
                "the only forms are start_time.form = hhmm and "
                "end_time.form = hhmm, of lpr_f_kontakter");
        }
        (field == Field::start_time ? result_.start_time_form
                                    : result_.end_time_form) =
            registers::TimeForm::hhmm;
    }

    void read_column(RegisterSpec const& spec, IniEntry const& entry)
    {
        auto const& field = this->field_named(spec, entry.key);
        auto columns = this->values_of(entry);
        if (columns.size() > field.columns.size()) {
            this->refuse("no more than " +
                         std::to_string(field.columns.size()) +
                         " columns can be looked for");
        }
        // What is so anyway is no choice: an optional column stays optional.
        if (columns != registers::used_names(field.columns)) {
            result_.columns.push_back(
                {spec.id, field.field, std::move(columns)});
        }
    }

    std::string path_;                                    //!< for messages
    std::size_t line_ = 0;                                //!< likewise
    std::set<std::pair<std::string, std::string>> seen_;  //!< sections' keys
    registers::Delivery result_;
};

}  // namespace

registers::Delivery read_delivery_file(std::filesystem::path const& path)
{
    DeliveryReader reader(path);
    for (auto const& entry : read_ini_file(path, IniSections::named)) {
        reader.read(entry);
    }
    return reader.take();
}

}  // namespace samspil::app
