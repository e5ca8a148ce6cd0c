#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace samspil::app {

//! Characters that a UTF-8 text takes on a line: its code points.
std::size_t width_of(std::string_view text);

/*!
 * A table in columns for people, aligned by characters and not by bytes, so
 * that Danish letters stand right.
 */
class TextTable
{
  public:
    enum class Align
    {
        left,
        right
    };

    void add_column(std::string heading, Align align);
    //! One cell a column.
    void add_row(std::vector<std::string> cells);
    //! An empty line between groups.
    void add_gap();

    void print(std::ostream& out) const;

  private:
    struct Column
    {
        std::string heading;
        Align align;
        std::size_t width;  //!< of the widest cell so far
    };

    void print_line(std::ostream& out,
                    std::vector<std::string> const& cells) const;

    std::vector<Column> columns_;
    std::vector<std::vector<std::string>> rows_;  //!< a gap has no cells
};

}  // namespace samspil::app
