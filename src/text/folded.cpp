#include "text/folded.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>
#include <vector>

#include "text/ascii.hpp"

namespace samspil::text {
namespace {

//! Second bytes of letters whose first one in UTF-8 is 0xC3.
constexpr std::array<std::pair<char, std::string_view>, 12> letters{{
    {'\xA5', "aa"},
    {'\x85', "aa"},  // å, Å
    {'\xB8', "oe"},
    {'\x98', "oe"},  // ø, Ø
    {'\xA6', "ae"},
    {'\x86', "ae"},  // æ, Æ
    {'\xB6', "oe"},
    {'\x96', "oe"},  // ö, Ö
    {'\xA4', "ae"},
    {'\x84', "ae"},  // ä, Ä
    {'\xA9', "e"},
    {'\x89', "e"},  // é, É
}};

}  // namespace

std::string folded(std::string_view text)
{
    text = trim(text);
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const* const found =
            text[i] == '\xC3' && i + 1 < text.size()
                ? std::find_if(letters.begin(), letters.end(),
                               [&](auto const& each) {
                                   return each.first == text[i + 1];
                               })
                : letters.end();
        if (found != letters.end()) {
            result += found->second;
            ++i;
        } else {
            result += text[i];
        }
    }
    return lower_case(result);
}

std::size_t edit_distance(std::string_view left, std::string_view right)
{
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < left.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < right.size(); ++j) {
            auto const replaced = diagonal + (left[i] == right[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

}  // namespace samspil::text
