#pragma once

#include <cstddef>
#include <string_view>

#include "records/keyed_hash.hpp"
#include "registers/reading.hpp"
#include "registers/register_spec.hpp"

/*!
 * Ids of persons, contacts and records: text that is hashed as it is, but for
 * its outer blanks (contract: The store). Case is kept.
 */
namespace samspil::registers {

//! Characters of a person's id, at most.
inline constexpr std::size_t max_person_id_length = 32;

//! A person's id; a longer one than max_person_id_length is unreadable.
Reading<std::string_view> read_person(std::string_view field);

//! The id of a contact or record.
Reading<std::string_view> read_id(std::string_view field);

/*!
 * What stands for the id of a contact or record: its hash together with its
 * register's family, so that equal numbers of different tables never meet.
 *
 * \return {0, 0} for an empty id.
 */
records::Hash128 hash_contact(records::HashKey const& key,
                              RegisterFamily family, std::string_view id);

}  // namespace samspil::registers
