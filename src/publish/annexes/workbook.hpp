#pragma once

#include <xlsxwriter.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <tuple>

namespace samspil::publish {

//! How a row of a table looks.
enum class RowLook : std::uint8_t
{
    plain,
    band,    //!< a region among its areas
    country  //!< on top
};

//! How a cell of a table looks.
enum class CellLook : std::uint8_t
{
    text,
    whole_number,
    one_decimal,
    two_decimals,
    three_decimals,
    symbol,  //!< in place of a number that is not shown
    empty    //!< not published
};

//! How the texts around tables look.
enum class TextLook : std::uint8_t
{
    title,
    subtitle,
    paragraph,
    label,
    heading,
    heading_of_group,
    link
};

/*!
 * A workbook that is written to a file, with one set of looks. The same content
 * gives the same bytes: it holds no time of writing.
 */
class Workbook
{
  public:
    //! \throw base::Error if it cannot be made.
    Workbook(std::filesystem::path const& path, std::string const& title);
    //! Without close() what is there is given up.
    ~Workbook();
    Workbook(Workbook const&) = delete;
    Workbook& operator=(Workbook const&) = delete;

    lxw_worksheet* add_sheet(std::string const& name);
    lxw_format* look_of(RowLook row, CellLook cell);
    lxw_format* look_of(TextLook text);
    //! \throw base::Error if the file cannot be written.
    void close();

  private:
    std::string path_;
    std::string folder_;
    lxw_workbook* book_;
    std::map<std::tuple<RowLook, CellLook>, lxw_format*> cells_;
    std::map<TextLook, lxw_format*> texts_;
};

}  // namespace samspil::publish
