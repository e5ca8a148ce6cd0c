#include "text/encoding.hpp"

#include <cstddef>
#include <cstdint>

namespace samspil::text {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

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

}  // namespace

std::string_view without_byte_order_mark(std::string_view text)
{
    return text.starts_with(byte_order_mark)
               ? text.substr(byte_order_mark.size())
               : text;
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

std::string to_utf8(std::string_view text)
{
    return is_utf8(text) ? std::string(text) : from_latin1(text);
}

}  // namespace samspil::text
