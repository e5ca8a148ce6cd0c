#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "text/csv_dialect.hpp"

namespace samspil::text {

/*!
 * Cuts lines of a CSV file into fields, by the dialect's rule for quotes.
 *
 * A field that begins with a quote ends at the next one; `""` inside is a
 * quote; text between the closing quote and the separator is appended as it
 * is. The line's end closes a quote that is still open. A quote in a field
 * that does not begin with one is a character (contract: Inputs).
 *
 * tests/text/csv_line_test.cpp holds it equal to this rule applied character
 * by character.
 */
class CsvLineSplitter
{
  public:
    explicit CsvLineSplitter(char separator)
        : separator_(separator),
          pattern_(ones * static_cast<unsigned char>(separator))
    {
    }

    /*!
     * Call \p on_field(index, text) for every field of a line.
     *
     * \param line without its line break.
     * \return the number of fields. The texts are valid until the next call.
     */
    template <class OnField>
    std::size_t operator()(std::string_view line, OnField const& on_field);

  private:
    static constexpr std::uint64_t ones = 0x0101010101010101;

    //! A field's text, and the separator or line's end behind the field.
    struct Piece
    {
        std::string_view text;
        char const* end;
    };

    char const* find_separator(char const* begin, char const* end) const;
    //! A field that begins with a quote. \pre a quote stands at \p begin
    Piece cut_quoted(char const* begin, char const* end);
    //! Likewise one whose text is not a piece of the line: `""` is inside, or
    //! text follows the closing quote.
    Piece cut_escaped(char const* begin, char const* end);

    char separator_;         //!< between fields
    std::uint64_t pattern_;  //!< the separator, eight times
    std::string unescaped_;  //!< texts that cut_escaped() made
};

//! The first separator, or \p end. Looks at eight bytes at a time.
inline char const* CsvLineSplitter::find_separator(char const* begin,
                                                   char const* end) const
{
    static_assert(std::endian::native == std::endian::little);
    constexpr std::uint64_t low_bits = 0x7F * ones;
    for (; end - begin >= 8; begin += 8) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, begin, sizeof(bytes));
        bytes ^= pattern_;  // a separator is now a zero byte
        auto const found =
            ~(((bytes & low_bits) + low_bits) | bytes | low_bits);
        if (found != 0) {
            return begin + std::countr_zero(found) / 8;
        }
    }
    while (begin != end && *begin != separator_) {
        ++begin;
    }
    return begin;
}

template <class OnField>
std::size_t CsvLineSplitter::operator()(std::string_view line,
                                        OnField const& on_field)
{
    char const* field = line.data();
    char const* const end = field + line.size();
    unescaped_.clear();
    for (std::size_t count = 0;; ++count) {
        Piece piece{};
        if (field != end && *field == csv_quote) {
            unescaped_.reserve(line.size());  // earlier texts must not move
            piece = cut_quoted(field, end);
        } else {
            piece.end = find_separator(field, end);
            piece.text = {field, static_cast<std::size_t>(piece.end - field)};
        }
        on_field(count, piece.text);
        if (piece.end == end) {
            return count + 1;
        }
        field = piece.end + 1;
    }
}

}  // namespace samspil::text
