#pragma once

#include <cstdint>
#include <string_view>

#include "base/years.hpp"
#include "synthetic/block.hpp"
#include "synthetic/person.hpp"
#include "synthetic/random.hpp"
#include "synthetic/scrambler.hpp"

namespace samspil::synthetic {

/*!
 * Contacts in the older delivery of LPR3: lpr_f_kontakter, lpr_f_diagnoser.
 *
 * With what goes wrong in real ones: contacts twice under two ids, never
 * closed, backward, without a start, without a person, of a type that is no
 * patient contact, after the death; action diagnoses missing on the contact,
 * or everywhere; diagnoses later retracted.
 */
class Lpr3Writer
{
  public:
    Lpr3Writer(std::uint64_t seed, base::Years const& years)
        : scramble_(mix64(seed) + 2, 20), end_(years.end())
    {
    }

    //! Contacts of a person begin: ids are numbered from here.
    class Person
    {
      public:
        Person(Lpr3Writer const& writer, Profile const& profile,
               Life const& life, Random& random, Block& block)
            : writer_(writer),
              number_(static_cast<std::uint64_t>(profile.number)),
              life_(life),
              random_(random),
              block_(block)
        {
        }

        //! One contact that starts in the time of LPR3.
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
    base::Minute end_;    //!< what ends later is open in the delivery
};

}  // namespace samspil::synthetic
