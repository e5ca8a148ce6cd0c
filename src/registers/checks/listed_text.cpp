#include "registers/checks/listed_text.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/encoding.hpp"

namespace samspil::registers {
namespace {

constexpr std::string_view missing_text = "(missing)";
constexpr std::size_t longest_system = 12;
constexpr std::size_t longest_specialty = 40;
constexpr std::size_t longest_service = 11;

bool is_alphanumeric(char c)
{
    return text::is_digit(c) || text::is_ascii_letter(c);
}

//! Pieces of a text between any of the separators.
template <class Use>
void for_each_piece(std::string_view value, std::string_view separators,
                    Use const& use)
{
    for (std::size_t begin = 0; begin <= value.size();) {
        auto const end =
            std::min(value.find_first_of(separators, begin), value.size());
        use(value.substr(begin, end - begin));
        begin = end + 1;
    }
}

bool is_month_name(std::string_view piece)
{
    constexpr std::array<std::string_view, 15> names{
        "jan", "feb", "mar", "apr", "maj", "may", "jun", "jul",
        "aug", "sep", "okt", "oct", "nov", "dec", "des"};
    return std::any_of(names.begin(), names.end(), [piece](auto name) {
        return piece.size() >= name.size() && piece.size() <= 9 &&
               text::starts_with_ignoring_case(piece, name) &&
               std::all_of(piece.begin(), piece.end(), text::is_ascii_letter);
    });
}

//! DDMONYYYY
bool is_sas_date(std::string_view value)
{
    return value.size() == 9 && text::is_digit(value[0]) &&
           text::is_digit(value[1]) && is_month_name(value.substr(2, 3)) &&
           std::all_of(value.begin() + 5, value.end(), text::is_digit);
}

}  // namespace

std::string listed_type(std::string_view value)
{
    if (value.empty()) {
        return std::string(missing_text);
    }
    bool const is_sks =
        value.size() == 6 && text::starts_with_ignoring_case(value, "ALCA");
    bool const has_form =
        (is_sks || value.size() <= 2) &&
        std::all_of(value.begin(), value.end(), is_alphanumeric);
    return has_form ? std::string(value) : "";
}

std::string listed_system(std::string_view value)
{
    if (value.empty()) {
        return std::string(missing_text);
    }
    auto const letters = text::is_digit(value.back())
                             ? value.substr(0, value.size() - 1)
                             : value;
    bool const has_form =
        value.size() <= longest_system && !letters.empty() &&
        std::all_of(letters.begin(), letters.end(), [](char c) {
            return text::is_ascii_letter(c) || c == '_';
        });
    return has_form ? std::string(value) : "";
}

std::string listed_specialty(std::string_view value)
{
    auto const text = text::to_utf8(value);
    bool const has_form =
        text.size() <= longest_specialty &&
        std::all_of(text.begin(), text.end(), [](char c) {
            constexpr std::string_view punctuation = " -,.;:()/&?+=_";
            return text::is_ascii_letter(c) ||
                   (static_cast<unsigned char>(c) & 0x80U) != 0 ||
                   punctuation.find(c) != std::string_view::npos;
        });
    return has_form ? text::lower_case(text) : "";
}

std::string listed_service(std::string_view value)
{
    if (value.empty()) {
        return std::string(missing_text);
    }
    bool has_form = value.size() <= longest_service;
    for_each_piece(value, ".", [&](std::string_view piece) {
        has_form = has_form && !piece.empty() && piece.size() <= 2 &&
                   std::all_of(piece.begin(), piece.end(), text::is_digit);
    });
    return has_form ? std::string(value) : "";
}

bool contains_psyk(std::string_view value)
{
    constexpr std::string_view word = "psyk";
    // One character in four tells: a word that is there has one of its own
    // letters at that place.
    for (std::size_t i = word.size() - 1; i < value.size(); i += word.size()) {
        auto const letter = word.find(static_cast<char>(value[i] | 0x20));
        if (letter != std::string_view::npos &&
            text::equals_ignoring_case(value.substr(i - letter, word.size()),
                                       word)) {
            return true;
        }
    }
    return false;
}

bool is_date_like(std::string_view value)
{
    if (is_sas_date(value)) {
        return true;
    }
    value = value.substr(0, value.find_first_of(" T"));  // a time of day
    auto const separator = value.find_first_of("-/");
    bool const has_points = separator == std::string_view::npos;
    int numbers = 0;
    int years = 0;
    int months = 0;
    bool is_other = false;
    for_each_piece(value, "-/.", [&](std::string_view piece) {
        bool const is_number =
            !piece.empty() && piece.size() <= 4 &&
            std::all_of(piece.begin(), piece.end(), text::is_digit);
        numbers += is_number ? 1 : 0;
        years += is_number && piece.size() == 4 ? 1 : 0;
        months += is_month_name(piece) ? 1 : 0;
        is_other = is_other || (!is_number && !is_month_name(piece));
    });
    if (is_other || numbers + months < 2 || numbers + months > 3) {
        return false;
    }
    return months == 1 || years == 1 || (numbers == 3 && !has_points);
}

}  // namespace samspil::registers
