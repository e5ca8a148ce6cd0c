#include "registers/csv/contacts_of_diagnoses.hpp"

#include <fstream>
#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "registers/values/id_value.hpp"
#include "text/csv_line.hpp"

namespace samspil::registers {
namespace {

//! Contact ids that are looked for.
constexpr std::size_t looked_for = 1000;

//! Calls \p use with each row's contact id until it returns false.
template <class Use>
void for_each_contact(CsvFilePlan const& plan, Use const& use)
{
    std::ifstream file(plan.path, std::ios::binary);
    file.seekg(plan.body_offset);
    if (!file) {
        base::throw_system_error("cannot read " + plan.path.string());
    }
    auto const column =
        static_cast<std::size_t>(plan.columns.column(Field::contact));
    text::CsvLineSplitter split(plan.separator);
    bool goes_on = true;
    for (std::string line; goes_on && std::getline(file, line);) {
        split(text::without_return(line),
              [&](std::size_t i, std::string_view field) {
                  if (i == column) {
                      auto const id = read_id(field).value;
                      goes_on = id.empty() || use(id);
                  }
              });
    }
}

}  // namespace

bool finds_a_contact(CsvFilePlan const& diagnoses,
                     std::span<CsvFilePlan const> files)
{
    std::set<std::string, std::less<>> ids;
    for_each_contact(diagnoses, [&ids](std::string_view id) {
        ids.emplace(id);
        return ids.size() < looked_for;
    });
    bool is_found = false;
    for (auto const& file : files) {
        bool const has_contacts = file.source == RegisterId::lpr_f_kontakter ||
                                  file.source == RegisterId::lpr_a_kontakt;
        if (has_contacts && !is_found) {
            for_each_contact(file, [&](std::string_view id) {
                is_found = ids.contains(id);
                return !is_found;
            });
        }
    }
    return is_found;
}

}  // namespace samspil::registers
