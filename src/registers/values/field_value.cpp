#include "registers/values/field_value.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/blanks.hpp"

namespace samspil::registers {
namespace {

//! SAS; R; SQL; pandas; spreadsheets; Apache's tables (contract: "Forms that
//! exports leave behind").
constexpr std::array<std::string_view, 9> missing_words{
    ".", "NA", "NULL", "NaN", "N/A", "#N/A", "<NA>", "NaT", "\\N"};

static_assert(std::all_of(missing_words.begin(), missing_words.end(),
                          detail::may_be_missing_word));

}  // namespace

bool is_missing_word(std::string_view text)
{
    return std::any_of(missing_words.begin(), missing_words.end(),
                       [text](std::string_view word) {
                           return text::equals_ignoring_case(text, word);
                       });
}

std::string_view detail::value_of_any(std::string_view field)
{
    auto const trimmed = text::trim_all_blanks(field);
    return is_missing_word(trimmed) ? std::string_view{} : trimmed;
}

}  // namespace samspil::registers
