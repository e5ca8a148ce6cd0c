#include "registers/id_value.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "registers/text.hpp"

namespace samspil::registers {
namespace {

//! Both LPR3 deliveries number the same contacts; they are never read
//! together.
char letter_of(RegisterFamily family)
{
    switch (family) {
        case RegisterFamily::psyk:
            return 'p';
        case RegisterFamily::lpr:
            return 'l';
        default:
            return 'k';
    }
}

//! Characters in UTF-8: its continuation bytes count as nothing, and they are
//! no letters in ISO-8859-1.
std::size_t character_count(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        }));
}

}  // namespace

Reading<std::string_view> read_person(std::string_view field)
{
    auto const id = read_id(field);
    if (id.value.size() > max_person_id_length &&
        character_count(id.value) > max_person_id_length) {
        return Reading<std::string_view>::unreadable();
    }
    return id;
}

Reading<std::string_view> read_id(std::string_view field)
{
    auto const id = value_of(field);
    return id.empty() ? Reading<std::string_view>::missing()
                      : Reading<std::string_view>::of(id);
}

records::Hash128 hash_contact(records::HashKey const& key,
                              RegisterFamily family, std::string_view id)
{
    if (id.empty()) {
        return {};
    }
    if (id.size() >= 8 && id.size() <= 14) {  // nearly all, without a copy
        return records::SipHash(key).with_prefix(
            static_cast<unsigned char>(letter_of(family)),
            reinterpret_cast<unsigned char const*>(id.data()), id.size());
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
