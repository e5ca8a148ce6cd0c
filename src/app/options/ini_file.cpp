#include "app/options/ini_file.hpp"

#include <fmt/core.h>

#include <optional>

#include "base/error.hpp"
#include "base/small_file.hpp"
#include "text/ascii.hpp"
#include "text/csv_dialect.hpp"
#include "text/encoding.hpp"

namespace samspil::app {
namespace {

using text::trim;

constexpr std::size_t most_bytes = std::size_t{1} << 20;
bool is_comment(std::string_view text)
{
    return text.empty() || text.front() == '#' || text.front() == ';';
}

//! The text between quotes; nothing if the closing one is missing or something
//! else than a comment follows it. \pre it begins with a quote
std::optional<std::string> unquote(std::string_view text)
{
    std::string value;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '"') {
            return is_comment(trim(text.substr(i + 1))) ? std::optional(value)
                                                        : std::nullopt;
        }
        if (text[i] == '\\' && i + 1 < text.size() &&
            (text[i + 1] == '"' || text[i + 1] == '\\')) {
            ++i;
        }
        value += text[i];
    }
    return std::nullopt;
}

//! Up to a # behind a blank.
std::string_view without_comment(std::string_view text)
{
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '#' && text::is_blank(text[i - 1])) {
            return trim(text.substr(0, i));
        }
    }
    return is_comment(text) && !text.empty() && text.front() == '#'
               ? std::string_view()
               : text;
}

std::optional<IniEntry> to_entry(std::string_view line)
{
    auto const equals = line.find('=');
    auto const key = trim(line.substr(0, equals));
    if (equals == std::string_view::npos || key.empty()) {
        return std::nullopt;
    }
    auto const value = trim(line.substr(equals + 1));
    if (value.empty() || value.front() != '"') {
        return IniEntry{std::string(key), std::string(without_comment(value))};
    }
    auto const text = unquote(value);
    return text ? std::optional(IniEntry{std::string(key), *text})
                : std::nullopt;
}

std::string read_text(std::filesystem::path const& path)
{
    try {
        return base::read_small_file(path, most_bytes);
    } catch (base::Error const& error) {
        throw base::UsageError(
            fmt::format("the configuration file: {}", error.what()));
    }
}

}  // namespace

std::vector<IniEntry> read_ini_file(std::filesystem::path const& path,
                                    IniSections sections)
{
    auto const text = read_text(path);
    auto rest = text::without_byte_order_mark(text);
    std::vector<IniEntry> entries;
    std::string section;
    for (std::size_t number = 1; !rest.empty(); ++number) {
        auto const line = trim(text::take_line(rest));
        if (is_comment(line)) {
            continue;
        }
        if (sections == IniSections::named && line.front() == '[' &&
            line.back() == ']') {
            section = trim(line.substr(1, line.size() - 2));
            continue;
        }
        auto entry = line.find('\0') == std::string_view::npos ? to_entry(line)
                                                               : std::nullopt;
        if (!entry) {
            throw base::UsageError(fmt::format(
                "{}, line {}: expected an option as 'key = value' (a value in "
                "quotes ends with one)",
                path.string(), number));
        }
        entry->line = number;
        entry->section = section;
        entries.push_back(*std::move(entry));
    }
    return entries;
}

std::string to_ini_value(std::string_view value)
{
    bool const is_plain =
        !value.empty() && trim(value).size() == value.size() &&
        value.front() != '"' && value.find('#') == std::string_view::npos &&
        value.front() != ';';
    if (is_plain) {
        return std::string(value);
    }
    std::string quoted = "\"";
    for (char const c : value) {
        if (c == '"' || c == '\\') {
            quoted += '\\';
        }
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace samspil::app
