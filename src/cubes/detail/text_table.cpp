#include "cubes/detail/text_table.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <sstream>

#include "base/error.hpp"

namespace samspil::cubes::detail {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view separators = ",;\t";

std::string read_file(std::filesystem::path const& path)
{
    if (std::filesystem::is_directory(path)) {
        throw base::Error("cannot read " + path.string() +
                          ": it is not a file");
    }
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    std::ostringstream content;
    if (in && in.peek() != std::ifstream::traits_type::eof()) {
        content << in.rdbuf();
    }
    if (!in.is_open() || in.bad() || content.bad()) {
        throw base::Error("cannot read " + path.string() + ": " +
                          std::strerror(errno != 0 ? errno : EIO));
    }
    return content.str();
}

//! Bytes of the UTF-8 sequence that begins here; 0 if none does.
std::size_t sequence_length(std::string_view text)
{
    auto const byte = [&](std::size_t i) {
        return static_cast<std::uint8_t>(text[i]);
    };
    std::uint8_t const lead = byte(0);
    std::size_t length = 0;
    if (lead < 0x80) {
        length = 1;
    } else if (lead >= 0xC2 && lead < 0xE0) {
        length = 2;
    } else if (lead >= 0xE0 && lead < 0xF0) {
        length = 3;
    } else if (lead >= 0xF0 && lead < 0xF5) {
        length = 4;
    }
    if (length > text.size()) {
        return 0;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) {
            return 0;
        }
    }
    return length;
}

bool is_utf8(std::string_view text)
{
    while (!text.empty()) {
        auto const length = sequence_length(text);
        if (length == 0) {
            return false;
        }
        text.remove_prefix(length);
    }
    return true;
}

std::string from_latin1(std::string_view text)
{
    std::string result;
    for (auto const character : text) {
        auto const code = static_cast<std::uint8_t>(character);
        if (code < 0x80) {
            result += character;
        } else {
            result += static_cast<char>(0xC0 | (code >> 6));
            result += static_cast<char>(0x80 | (code & 0x3F));
        }
    }
    return result;
}

std::string to_utf8(std::string content)
{
    if (content.starts_with(byte_order_mark)) {
        content.erase(0, byte_order_mark.size());
    }
    return is_utf8(content) ? content : from_latin1(content);
}

//! The fields of a line; quotes taken off.
std::vector<std::string> split(std::string_view line, char separator)
{
    std::vector<std::string> fields(1);
    bool in_quotes = false;
    bool at_start = true;
    for (std::size_t i = 0; i < line.size(); ++i) {
        char const c = line[i];
        if (in_quotes && c == '"') {
            in_quotes = i + 1 < line.size() && line[i + 1] == '"';
            if (in_quotes) {
                fields.back() += c;
                ++i;
            }
        } else if (!in_quotes && c == separator) {
            fields.emplace_back();
            at_start = true;
            continue;
        } else if (!in_quotes && at_start && c == '"') {
            in_quotes = true;
        } else {
            fields.back() += c;
        }
        at_start = false;
    }
    for (auto& field : fields) {
        field = std::string(trimmed(field));
    }
    return fields;
}

//! The most frequent of the separators outside quotes, the first of equals.
char find_separator(std::string_view header)
{
    char best = separators.front();
    std::size_t most = 0;
    for (char const separator : separators) {
        auto const count = split(header, separator).size();
        if (count > most) {
            most = count;
            best = separator;
        }
    }
    return best;
}

std::vector<std::string_view> lines_of(std::string_view content)
{
    std::vector<std::string_view> lines;
    while (!content.empty()) {
        auto const end = std::min(content.find('\n'), content.size());
        auto line = content.substr(0, end);
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        lines.push_back(line);
        content.remove_prefix(std::min(end + 1, content.size()));
    }
    return lines;
}

}  // namespace

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t";
    auto const first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string lower_case(std::string_view text)
{
    std::string result(text);
    for (auto& c : result) {
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c - 'A' + 'a');
        }
    }
    return result;
}

TextTable::TextTable(std::filesystem::path const& path) : file_(path.string())
{
    auto const content = to_utf8(read_file(path));
    auto const lines = lines_of(content);
    if (lines.empty()) {
        throw base::Error(file_ + " is empty (expected a header)");
    }
    auto const separator = find_separator(lines.front());
    columns_ = split(lines.front(), separator);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (trimmed(lines[i]).empty()) {
            continue;
        }
        auto fields = split(lines[i], separator);
        if (fields.size() != columns_.size()) {
            throw base::Error(file_ + ", line " + std::to_string(i + 1) + ": " +
                              std::to_string(fields.size()) +
                              " fields, expected " +
                              std::to_string(columns_.size()));
        }
        rows_.push_back({i + 1, std::move(fields)});
    }
}

std::size_t TextTable::column(std::string_view name) const
{
    std::string found;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (lower_case(columns_[i]) == name) {
            return i;
        }
        found += (i == 0 ? "" : ", ") + columns_[i];
    }
    throw base::Error(file_ + ", line 1: column '" + std::string(name) +
                      "' is missing (found: " + found + ")");
}

}  // namespace samspil::cubes::detail
