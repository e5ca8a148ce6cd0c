#include "app/forms/form.hpp"

#include <array>
#include <utility>

#include "base/error.hpp"

namespace samspil::app {

Form parse_form(std::string const& text)
{
    constexpr std::array<std::pair<std::string_view, Form>, 6> forms{{
        {"table", Form::table},
        {"csv", Form::csv},
        {"tsv", Form::tsv},
        {"json", Form::json},
        {"xlsx", Form::xlsx},
        {"markdown", Form::markdown},
    }};
    for (auto const& [name, form] : forms) {
        if (name == text) {
            return form;
        }
    }
    throw base::UsageError("--format '" + text +
                           "' is not a form: " + std::string(all_forms));
}

}  // namespace samspil::app
