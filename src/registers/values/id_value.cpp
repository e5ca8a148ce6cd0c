#include "registers/values/id_value.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace samspil::registers {
namespace {

//! Characters in either encoding: continuation bytes of UTF-8 do not count,
//! and no letter of ISO-8859-1 is such a byte.
std::size_t character_count(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        }));
}

}  // namespace

Reading<std::string_view> detail::read_long_person(std::string_view id)
{
    return character_count(id) > max_person_id_length
               ? Reading<std::string_view>::unreadable()
               : Reading<std::string_view>::of(id);
}

records::Hash128 hash_contact(records::HashKey const& key,
                              RegisterFamily family, std::string_view id)
{
    if (id.empty()) {
        return {};
    }
    std::array<char, 64> buffer{};
    buffer[0] = letter_of(family);
    if (id.size() < buffer.size()) {
        std::copy(id.begin(), id.end(), buffer.begin() + 1);
        return records::keyed_hash(
            key, std::string_view(buffer.data(), id.size() + 1));
    }
    return records::keyed_hash(key, buffer[0] + std::string(id));
}

}  // namespace samspil::registers
