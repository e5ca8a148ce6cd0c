#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "records/id_hashes.hpp"
#include "registers/rows.hpp"

namespace samspil::registers {

/*!
 * The rows that were read from a piece of a register's file.
 *
 * Readers leave a row's hashes empty and add its ids to \c ids, in the order
 * of the row's members. hash_ids() then hashes many ids at once, which is
 * faster, and fills the hashes in.
 */
struct ParsedRows
{
    std::vector<PopulationRow> population;
    std::vector<DeathRow> deaths;
    std::vector<RegistrationRow> registrations;
    std::vector<ContactRow> contacts;
    std::vector<DiagnosisRow> diagnoses;
    std::vector<VisitRow> visits;

    records::IdHashes ids;  //!< of rows not hashed yet
    //! Whether an offset from UTC was passed over in any row.
    bool has_offsets = false;

    //! \pre all rows since the last call are of one kind
    void hash_ids(records::HashKey const& key);
    void clear();

  private:
    std::array<std::size_t, 6> hashed_{};  //!< rows with hashes, by kind
};

}  // namespace samspil::registers
