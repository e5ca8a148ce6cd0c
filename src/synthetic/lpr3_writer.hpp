#pragma once

#include <cstdint>
#include <string_view>

#include "base/years.hpp"
#include "synthetic/archetype.hpp"
#include "synthetic/block.hpp"
#include "synthetic/hospital_contact.hpp"
#include "synthetic/life.hpp"
#include "synthetic/random.hpp"
#include "synthetic/scrambler.hpp"

namespace samspil::synthetic {

/*!
 * Writes contacts in the older delivery of LPR3: lpr_f_kontakter,
 * lpr_f_diagnoser.
 *
 * It adds the errors of real registers: contacts repeated under another id,
 * never closed, ending before they start, without a start, without a person, or
 * of a type that is no patient contact; action diagnoses missing on the contact,
 * or everywhere; diagnoses retracted later.
 */
class Lpr3Writer
{
  public:
    Lpr3Writer(std::uint64_t seed, base::Years const& years)
        : scramble_(mix64(seed) + 2, 20), end_(years.end())
    {
    }

    //! One person's contacts, whose ids are numbered one after the other.
    class Person
    {
      public:
        Person(Lpr3Writer const& writer, Archetype const& archetype,
               Life const& life, Random& random, Block& block)
            : writer_(writer),
              number_(static_cast<std::uint64_t>(archetype.number)),
              life_(life),
              random_(random),
              block_(block)
        {
        }

        //! Writes a contact that starts in the time of LPR3.
        void write(HospitalContact const& contact);

      private:
        struct Row;

        std::uint64_t next_id();
        void write_row(Row const& row);
        void write_diagnoses(std::uint64_t id, HospitalContact const& contact,
                             bool has_action, double draw);

        Lpr3Writer const& writer_;
        std::uint64_t number_;        //!< the person's
        std::uint64_t contacts_ = 0;  //!< ids given so far
        Life const& life_;
        Random& random_;
        Block& block_;
    };

  private:
    Scrambler scramble_;  //!< 2^40: 28 bits of person, 12 of contact
    base::Minute end_;    //!< contacts that end later have no end yet
};

}  // namespace samspil::synthetic
