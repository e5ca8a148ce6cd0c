#include "publish/tables/px_text.hpp"

#include <algorithm>

namespace samspil::publish {
namespace {

constexpr std::size_t longest_line = 250;

std::string without_quotes(std::string_view text)
{
    std::string plain(text);
    std::replace(plain.begin(), plain.end(), '"', '\'');
    std::replace_if(
        plain.begin(), plain.end(), [](unsigned char c) { return c < ' '; },
        ' ');
    return plain;
}

//! Not in the middle of a character of UTF-8.
std::size_t end_of_part(std::string_view text, std::size_t most)
{
    if (text.size() <= most) {
        return text.size();
    }
    auto end = most;
    while (end > 1 &&
           (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return end;
}

}  // namespace

std::string px_quoted(std::string_view text)
{
    return '"' + without_quotes(text) + '"';
}

void PxText::put(std::string_view part, std::size_t characters_after)
{
    if (line_ > 0 && line_ + part.size() + characters_after > longest_line) {
        text_ += '\n';
        line_ = 0;
    }
    text_ += part;
    line_ += part.size();
}

void PxText::add(std::string_view keyword,
                 std::vector<std::string> const& texts)
{
    put(keyword, 1);
    put("=", 0);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto const plain = without_quotes(texts[i]);
        std::string_view left = plain;
        do {
            auto const end = end_of_part(left, longest_line - 4);
            put('"' + std::string(left.substr(0, end)) + '"', 1);
            left.remove_prefix(end);
        } while (!left.empty());
        put(i + 1 < texts.size() ? "," : ";", 0);
    }
    text_ += '\n';
    line_ = 0;
}

void PxText::add_plain(std::string_view keyword, std::string_view value)
{
    text_ += keyword;
    text_ += '=';
    text_ += value;
    text_ += ";\n";
    line_ = 0;
}

void PxText::begin_data()
{
    text_ += "DATA=\n";
    line_ = 0;
    has_cell_ = false;
}

// A space stands behind each cell but the last, at a line's end, too: some
// readers take line ends away before they look for cells.
void PxText::add_cell(std::string_view cell)
{
    if (has_cell_) {
        text_ += ' ';
        ++line_;
    }
    put(cell, 2);
    has_cell_ = true;
}

void PxText::end_data()
{
    text_ += ";\n";
    line_ = 0;
}

}  // namespace samspil::publish
