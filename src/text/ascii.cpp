#include "text/ascii.hpp"

namespace samspil::text {

std::string lower_case(std::string_view text)
{
    std::string result(text);
    for (auto& c : result) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return result;
}

}  // namespace samspil::text
