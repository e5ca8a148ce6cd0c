#pragma once

#include <iosfwd>
#include <string>
#include <variant>
#include <vector>

#include "app/forms/form.hpp"
#include "names/language.hpp"

namespace samspil::app {

//! A text, or a number, of which NaN is missing.
using DataCell = std::variant<std::string, double>;

//! An answer as programs read it: full precision, ids as columns' names. It is
//! confidential: every form says so.
struct DataTable
{
    std::vector<std::string> columns;
    std::vector<std::vector<DataCell>> rows;  //!< a cell a column
};

/*!
 * Write a table as CSV in UTF-8, with a column `confidential` (yes) behind.
 *
 * In English: commas and decimal points. In Danish as a Danish Excel opens it:
 * semicolons, decimal commas, and a byte order mark. What is missing is empty.
 */
void write_csv(DataTable const& table, names::Language language,
               std::ostream& out);

//! The same with tabs between columns, and without a byte order mark.
void write_tsv(DataTable const& table, names::Language language,
               std::ostream& out);

//! {"confidential": "yes", "rows": [{column: value, …}, …]}; missing is null.
void write_json(DataTable const& table, std::ostream& out);

//! An Excel workbook: first a line that says confidential, then the columns.
//! \throw base::Error if it cannot be written.
void write_xlsx(DataTable const& table, std::ostream& out);

//! Write a table in a form for programs. \pre not is_for_people(form)
void write_data(DataTable const& table, Form form, names::Language language,
                std::ostream& out);

}  // namespace samspil::app
