#include "text/csv_line.hpp"

#include <algorithm>

namespace samspil::text {

//! Most quoted fields end at their second quote, and their text is a piece of
//! the line.
CsvLineSplitter::Piece CsvLineSplitter::cut_quoted(char const* begin,
                                                   char const* end)
{
    char const* const closing = std::find(begin + 1, end, csv_quote);
    bool const is_open = closing == end;
    if (is_open || closing + 1 == end || closing[1] == separator_) {
        return {{begin + 1, static_cast<std::size_t>(closing - begin - 1)},
                is_open ? end : closing + 1};
    }
    return cut_escaped(begin, end);
}

CsvLineSplitter::Piece CsvLineSplitter::cut_escaped(char const* begin,
                                                    char const* end)
{
    auto const text_begin = unescaped_.size();
    char const* at = begin + 1;
    for (; at != end; ++at) {
        if (*at == csv_quote) {
            ++at;
            if (at == end || *at != csv_quote) {
                break;  // that was the closing quote
            }
        }
        unescaped_ += *at;
    }
    char const* const field_end = find_separator(at, end);
    unescaped_.append(at, field_end);
    return {std::string_view(unescaped_).substr(text_begin), field_end};
}

}  // namespace samspil::text
