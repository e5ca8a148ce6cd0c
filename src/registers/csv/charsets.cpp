#include "registers/csv/charsets.hpp"

#include <algorithm>

#include "text/csv_dialect.hpp"
#include "text/encoding.hpp"

namespace samspil::registers {

void Charsets::add(std::string_view lines)
{
    while (!lines.empty()) {
        auto const line = text::take_line(lines);
        bool const is_ascii = std::all_of(
            line.begin(), line.end(),
            [](char byte) { return static_cast<unsigned char>(byte) < 0x80U; });
        if (!is_ascii) {
            (text::is_utf8(line) ? has_utf8 : has_latin) = true;
        }
    }
}

}  // namespace samspil::registers
