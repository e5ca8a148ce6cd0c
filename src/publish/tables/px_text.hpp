#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace samspil::publish {

/*!
 * Writes the keywords of a PX file. Lines have at most 250 bytes, of the 256
 * that readers take: long texts go on in a new pair of quotes.
 */
class PxText
{
  public:
    //! A keyword with texts, such as VALUES("area")="Aalborg","Aarhus";
    void add(std::string_view keyword, std::vector<std::string> const& texts);
    //! A keyword with what is no text, such as DECIMALS=1;
    void add_plain(std::string_view keyword, std::string_view value);
    //! A cell of DATA, the next one.
    void add_cell(std::string_view cell);
    //! Begins and ends DATA.
    void begin_data();
    void end_data();

    std::string take() { return std::move(text_); }

  private:
    void put(std::string_view part, std::size_t characters_after);

    std::string text_;
    std::size_t line_ = 0;  //!< bytes of the last line
    bool has_cell_ = false;
};

//! A text within a PX file's quotes: it can have none itself.
std::string px_quoted(std::string_view text);

}  // namespace samspil::publish
