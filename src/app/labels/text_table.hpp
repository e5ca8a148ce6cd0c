#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace samspil::app {

//! Characters that a UTF-8 text takes on a line: its code points.
std::size_t width_of(std::string_view text);

//! The lines of a text at a width, broken between words only.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

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

    /*!
     * The same in at most \p width characters, as far as words allow: cells of
     * left columns are wrapped between words, the widest first. A word is never
     * broken: with long ones the table is wider.
     */
    void print(std::ostream& out, std::size_t width) const;

    //! As a table in Markdown.
    void print_markdown(std::ostream& out) const;

  private:
    struct Column
    {
        std::string heading;
        Align align;
        std::size_t width;  //!< of the widest cell so far
    };

    void print_line(std::ostream& out, std::vector<std::string> const& cells,
                    std::vector<std::size_t> const& widths) const;
    void print_wrapped(std::ostream& out, std::vector<std::string> const& cells,
                       std::vector<std::size_t> const& widths) const;
    std::vector<std::string> headings() const;
    //! Widths of the columns that fit into a width of the table.
    std::vector<std::size_t> fitted(std::size_t width) const;
    //! The longest word of a column, its heading's too.
    std::size_t longest_word(std::size_t column) const;

    std::vector<Column> columns_;
    std::vector<std::vector<std::string>> rows_;  //!< a gap has no cells
};

}  // namespace samspil::app
