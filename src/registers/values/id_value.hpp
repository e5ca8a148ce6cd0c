#pragma once

#include <cstddef>
#include <string_view>

#include "records/id_hashes.hpp"
#include "records/keyed_hash.hpp"
#include "registers/register_spec.hpp"
#include "registers/values/reading.hpp"
#include "registers/values/text.hpp"

/*!
 * Ids of persons, contacts and records: text that is hashed as it is, but for
 * its outer blanks (contract: The store). Case is kept.
 */
namespace samspil::registers {

//! Characters of a person's id, at most.
inline constexpr std::size_t max_person_id_length = 32;

namespace detail {
//! An id of many bytes: in UTF-8 they may still be few characters.
Reading<std::string_view> read_long_person(std::string_view id);
}  // namespace detail

//! The id of a contact or record.
inline Reading<std::string_view> read_id(std::string_view field)
{
    auto const id = value_of(field);
    return id.empty() ? Reading<std::string_view>::missing()
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
 * Stands before ids of contacts and records when they are hashed.
 *
 * Both LPR3 deliveries number the same contacts; they are never read
 * together.
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
 * What stands for the id of a contact or record: its hash together with its
 * register's family, so that equal numbers of different tables never meet.
 *
 * \return {0, 0} for an empty id.
 */
records::Hash128 hash_contact(records::HashKey const& key,
                              RegisterFamily family, std::string_view id);

//! Take up what hash_contact() is of.
inline void add_contact(records::IdHashes& ids, records::HashKey const& key,
                        RegisterFamily family, std::string_view id)
{
    if (id.size() >= 8 && id.size() <= 14) {  // nearly all
        ids.add_with_prefix(letter_of(family), id);
    } else {
        ids.add_known(hash_contact(key, family, id));
    }
}

}  // namespace samspil::registers
