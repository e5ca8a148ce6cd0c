#include "names/capitalised.hpp"

namespace samspil::names {

std::string capitalised(std::string text)
{
    if (text.empty()) {
        return text;
    }
    if (text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    } else if (text.size() > 1 && text[0] == '\xC3' &&
               static_cast<unsigned char>(text[1]) >= 0xA0) {
        // Latin letters of this block: small ones stand 0x20 behind capitals.
        text[1] = static_cast<char>(text[1] - 0x20);
    }
    return text;
}

}  // namespace samspil::names
