#include "registers/column_map.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/contract.hpp"
#include "base/error.hpp"
#include "registers/column_names.hpp"
#include "registers/near_column.hpp"
#include "text/ascii.hpp"
#include "text/encoding.hpp"

namespace samspil::registers {
namespace {

using Names = std::span<std::string const>;

std::int64_t occurrences(Names names, std::string_view column)
{
    return std::count_if(names.begin(), names.end(),
                         [column](std::string const& name) {
                             return text::equals_ignoring_case(name, column);
                         });
}

bool is_known(RegisterSpec const& spec, std::string_view name)
{
    return std::any_of(
        spec.fields.begin(), spec.fields.end(), [name](FieldSpec const& field) {
            return std::any_of(field.columns.begin(), field.columns.end(),
                               [name](std::string_view column) {
                                   return text::equals_ignoring_case(name,
                                                                     column);
                               });
        });
}

//! Whether a file's first line can be printed: it holds names, not values.
bool look_like_names(RegisterSpec const& spec, Names names)
{
    return std::all_of(names.begin(), names.end(), is_column_name) &&
           std::any_of(names.begin(), names.end(),
                       [&spec](std::string const& name) {
                           return is_known(spec, name);
                       });
}

//! A field without a column.
struct MissingField
{
    FieldSpec spec;
    std::optional<std::string> near;  //!< a column that may be meant
};

//! "municipality (KOM or BOPIKOM)", "person (PNR; there is CPR)"
std::string describe(MissingField const& missing)
{
    std::string text;
    for (auto const& column : used_names(missing.spec.columns)) {
        text += text.empty() ? "" : " or ";
        text += column;
    }
    return std::string(name_of(missing.spec.field)) + " (" + text +
           (missing.near ? "; there is " + *missing.near : "") + ")";
}

std::string join(std::span<std::string const> parts)
{
    std::string text;
    for (auto const& part : parts) {
        text += text.empty() ? "" : ", ";
        text += part;
    }
    return text;
}

//! What to write if the near columns are meant.
std::string advice(RegisterSpec const& spec,
                   std::span<MissingField const> missing)
{
    std::vector<std::string> lines;
    for (auto const& [field, near] : missing) {
        if (near) {
            lines.push_back(std::string(name_of(field.field)) + " = " + *near);
        }
    }
    return lines.empty() ? ""
                         : "; if that is meant, a file for --columns says so: "
                           "below the line [" +
                               std::string(spec.name) + "], " + join(lines);
}

//! \param map of the fields that were found
[[noreturn]] void throw_missing(RegisterSpec const& spec, Names names,
                                std::span<FieldSpec const> fields,
                                ColumnMap const& map, std::string const& file)
{
    if (!look_like_names(spec, names)) {
        throw base::Error(file +
                          ": the first line does not look like column names "
                          "(a register's file begins with them)");
    }
    std::vector<std::string> found;
    std::vector<std::string> unused;
    for (std::size_t i = 0; i < names.size(); ++i) {
        found.push_back(text::to_utf8(names[i]));
        if (!map.reads(static_cast<std::int32_t>(i))) {
            unused.push_back(found.back());
        }
    }
    std::vector<MissingField> missing;
    std::vector<std::string> described;
    for (auto const& field : fields) {
        missing.push_back({field, near_column(field, unused)});
        described.push_back(describe(missing.back()));
    }
    throw base::Error(file + ": no column for " + join(described) +
                      ", which register " + std::string(spec.name) +
                      " needs; columns found: " + join(found) +
                      advice(spec, missing));
}

/*!
 * The column that a field is read from: the first of its names that the file
 * has, or none.
 */
std::int32_t find_column(FieldSpec const& field, Names names,
                         std::string const& file)
{
    for (auto const column : field.columns) {
        if (column.empty()) {
            continue;
        }
        auto const number = occurrences(names, column);
        if (number > 1) {
            throw base::Error(
                file + ": column " + std::string(column) + " is there " +
                std::to_string(number) + " times (which of them is " +
                std::string(name_of(field.field)) + " cannot be known)");
        }
        if (number == 1) {
            auto const found = std::find_if(
                names.begin(), names.end(), [column](std::string const& name) {
                    return text::equals_ignoring_case(name, column);
                });
            return static_cast<std::int32_t>(found - names.begin());
        }
    }
    return ColumnMap::none;
}

}  // namespace

ColumnMap map_columns(RegisterSpec const& spec,
                      std::span<std::string const> names,
                      std::string const& file, ColumnChoices const& choices)
{
    ColumnMap map;
    std::vector<FieldSpec> missing;
    for (auto field : spec.fields) {
        auto const choice =
            std::find_if(choices.rbegin(), choices.rend(),
                         [&](ColumnChoice const& candidate) {
                             return candidate.source == spec.id &&
                                    candidate.field == field.field;
                         });
        bool const is_chosen = choice != choices.rend();
        if (is_chosen) {
            SAMSPIL_EXPECT(choice->columns.size() <= field.columns.size());
            field.columns = {};
            std::ranges::copy(choice->columns, field.columns.begin());
        }
        if (field.use == ColumnUse::ignored) {
            continue;
        }
        auto const column = find_column(field, names, file);
        if (column != ColumnMap::none) {
            map.set(field.field, column);
        } else if (field.use == ColumnUse::required || is_chosen) {
            missing.push_back(field);
        }
    }
    if (!missing.empty()) {
        throw_missing(spec, names, missing, map, file);
    }
    return map;
}

}  // namespace samspil::registers
