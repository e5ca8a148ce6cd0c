#include "text/pattern.hpp"

#include "text/ascii.hpp"

namespace samspil::text {

bool fits_pattern(std::string_view text, std::string_view pattern)
{
    // Go on after the last star whenever the rest does not fit.
    std::size_t t = 0;
    std::size_t p = 0;
    auto star = std::string_view::npos;
    std::size_t after_star = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            after_star = t;
        } else if (p < pattern.size() &&
                   to_upper(pattern[p]) == to_upper(text[t])) {
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
