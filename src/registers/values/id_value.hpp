#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "records/id_hashes.hpp"
#include "records/keyed_hash.hpp"
#include "registers/register_spec.hpp"
#include "registers/values/field_value.hpp"
#include "registers/values/reading.hpp"
#include "registers/values/whole_number.hpp"

/*!
 * Ids of persons, contacts and records. They are text and are hashed without
 * their outer blanks, in the case delivered (contract: The store). Of a whole
 * number with a decimal part of zeros the digits are the id.
 */
namespace samspil::registers {

//! The most characters of a person's id.
inline constexpr std::size_t max_person_id_length = 32;

namespace detail {

//! An id of more bytes, which in UTF-8 may still be few enough characters.
Reading<std::string_view> read_long_person(std::string_view id);

/*!
 * Whether a text is a number in scientific notation: digits, and an exponent
 * of up to four digits, with a decimal part or a sign in the exponent
 * (`5.88E+17`). `12E5` is a text.
 */
bool is_scientific(std::string_view text);

//! Whether one of the last eight bytes is an e or E, as every exponent has it.
//! \pre text.size() >= 8
inline bool has_late_e(std::string_view text)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + text.size() - sizeof(word), sizeof(word));
    auto const differing = (word | 0x20 * ones) ^ 'e' * ones;
    return ((differing - ones) & ~differing & 0x80 * ones) != 0;
}

}  // namespace detail

/*!
 * The id of a contact or record. A number in scientific notation has lost
 * digits, so that many ids would become one: it is unreadable.
 */
inline Reading<std::string_view> read_id(std::string_view field)
{
    auto const id = whole_number(value_of(field));
    if (id.empty()) {
        return Reading<std::string_view>::missing();
    }
    bool const may_be_scientific = id.size() < 8 || detail::has_late_e(id);
    return may_be_scientific && detail::is_scientific(id)
               ? Reading<std::string_view>::unreadable()
               : Reading<std::string_view>::of(id);
}

//! A person's id; a longer one than max_person_id_length is unreadable.
inline Reading<std::string_view> read_person(std::string_view field)
{
    auto const id = read_id(field);
    return id.value.size() <= max_person_id_length
               ? id
               : detail::read_long_person(id.value);
}

/*!
 * The letter that is hashed before an id of a contact or record.
 *
 * Both LPR3 deliveries have the same: they number the same contacts, and are
 * never read together.
 */
constexpr char letter_of(RegisterFamily family)
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

/*!
 * The hash of a contact's or record's id, with its register's family before
 * it, so that equal numbers in registers of other families get other hashes.
 *
 * \return {0, 0} for an empty id.
 */
records::Hash128 hash_contact(records::HashKey const& key,
                              RegisterFamily family, std::string_view id);

//! Add an id to those that are hashed together; its hash will be that of
//! hash_contact(), as tests/registers/values/id_value_test.cpp checks.
inline void add_contact(records::IdHashes& ids, records::HashKey const& key,
                        RegisterFamily family, std::string_view id)
{
    if (id.size() >= 8 && id.size() <= 14) {  // nearly all ids
        ids.add_with_prefix(letter_of(family), id);
    } else {
        ids.add_known(hash_contact(key, family, id));
    }
}

}  // namespace samspil::registers
