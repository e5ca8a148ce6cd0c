#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "ingest/building/person_checks.hpp"
#include "ingest/building/residence_index_table.hpp"
#include "ingest/exchange/population_record.hpp"
#include "ingest/exchange/resolved_record.hpp"
#include "method/contacts/contact_cleaner.hpp"
#include "method/interventions/registration_cleaner.hpp"
#include "method/persons/person_facts_fold.hpp"
#include "method/places/residence_choice.hpp"
#include "registers/row_counts.hpp"
#include "registers/rows.hpp"
#include "store/fingerprint.hpp"
#include "store/person_order.hpp"
#include "store/shard.hpp"

namespace samspil::ingest {

//! All rows of the persons of one shard.
struct ShardRows
{
    std::vector<PopulationRecord> population;
    std::vector<registers::DeathRow> deaths;
    std::vector<registers::RegistrationRow> registrations;
    std::vector<ResolvedRecord> contacts;
};

/*!
 * Builds a shard from the rows of its persons: makes one person from many
 * records (M1.6, M7.1), takes contacts and registrations through M0's steps
 * from duplicates to death, and counts what became of the rows.
 *
 * The result does not depend on the order of the rows. Holds scratch memory:
 * one instance for each thread.
 */
class ShardBuilder
{
  public:
    ShardBuilder(base::Years const& years, base::Minute observation_end);

    /*!
     * \param rows   are sorted.
     * \param counts get what became of the rows.
     * \param sum    gets the persons of the shard.
     * \return the shard in the store's order; valid until the next call.
     */
    store::Shard const& operator()(ShardRows& rows,
                                   registers::QualityCounts& counts,
                                   store::PersonSum& sum);

  private:
    //! One person's rows.
    struct PersonRows
    {
        records::Hash128 person;
        std::span<PopulationRecord const> population;
        std::span<registers::DeathRow const> deaths;
        std::span<registers::RegistrationRow const> registrations;
        std::span<ResolvedRecord const> contacts;
    };

    void sort(ShardRows& rows);
    void add_persons(ShardRows const& rows, registers::QualityCounts& counts,
                     store::PersonSum& sum);
    void add_person(PersonRows const& rows, registers::QualityCounts& counts,
                    store::PersonSum& sum);
    void fold_records(PersonRows const& rows);
    //! \p is_stored: the person has a birth date (M1.4).
    void count_person(PersonRows const& rows, bool is_stored,
                      registers::QualityCounts& counts) const;
    void clean_contacts(PersonRows const& rows, base::Day death_day,
                        bool is_stored, registers::QualityCounts& counts);
    void clean_registrations(PersonRows const& rows, base::Day death_day,
                             bool is_stored, registers::QualityCounts& counts);

    StoredPersonCounter count_stored_person_;          //!< for the checks
    method::ContactCleaner clean_contacts_;            //!< M2.4, M2.5, M1.3
    method::RegistrationCleaner clean_registrations_;  //!< M5.3, M1.3
    method::PersonFactsFold facts_;                    //!< of one person
    ResidenceIndexTable residence_index_;  //!< of the reference dates
    std::vector<method::ResidenceChoice> residence_choices_;  //!< scratch
    std::vector<reference::ResidenceCode> residences_;        //!< scratch
    std::vector<method::ResolvedContact> contacts_;           //!< scratch
    std::vector<std::uint32_t> contact_rows_;  //!< scratch: row of each
    std::vector<records::Registration> registrations_;  //!< scratch
    ShardRows sort_scratch_;                            //!< scratch
    store::PersonOrder order_;                          //!< of the store
    store::Shard by_key_;                               //!< scratch
    store::Shard shard_;                                //!< the result
};

}  // namespace samspil::ingest
