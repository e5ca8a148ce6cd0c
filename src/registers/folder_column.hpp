#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace samspil::registers {

/*!
 * A column whose value is in a folder's name: `year=2020`, as Hive, Spark and
 * Arrow divide tables (contract: "Forms that exports leave behind").
 */
struct FolderColumn
{
    std::string name;
    std::string value;  //!< empty: missing

    friend bool operator==(FolderColumn const&, FolderColumn const&) = default;
};

//! The column of a folder's name: unescaped (`%20`), and missing if the value
//! is `__HIVE_DEFAULT_PARTITION__`. Nothing if the name is of another form.
std::optional<FolderColumn> folder_column_of(std::string_view folder_name);

}  // namespace samspil::registers
