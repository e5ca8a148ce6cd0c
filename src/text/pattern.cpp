#include "text/pattern.hpp"

#include "text/ascii.hpp"

namespace samspil::text {

bool fits_pattern(std::string_view text, std::string_view pattern,
                  Wildcards wildcards)
{
    auto const fits_character = [wildcards](char c, char in_pattern) {
        return (in_pattern == '?' &&
                wildcards == Wildcards::star_and_question_mark) ||
               to_upper(in_pattern) == to_upper(c);
    };
    // Go on after the last star whenever the rest does not fit.
    std::size_t t = 0;
    std::size_t p = 0;
    auto star = std::string_view::npos;
    std::size_t after_star = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            after_star = t;
        } else if (p < pattern.size() && fits_character(text[t], pattern[p])) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++after_star;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

}  // namespace samspil::text
