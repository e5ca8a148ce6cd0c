#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/years.hpp"
#include "synthetic/archetype.hpp"
#include "synthetic/block.hpp"
#include "synthetic/hospital_contact.hpp"
#include "synthetic/life.hpp"
#include "synthetic/lpr2_records.hpp"
#include "synthetic/random.hpp"

namespace samspil::synthetic {

/*!
 * Writes contacts before the change to LPR3 as LPR2 has them: psyk_adm,
 * psyk_diag, psyk_pers for psychiatric departments, lpr_adm, lpr_diag, lpr_bes
 * for somatic ones.
 *
 * Admissions are records of type 0 (a few of type 1). Emergency visits are of
 * type 3 until 2013 and of type 2 with C_INDM 1 since. Visits are gathered into
 * ambulatory courses of type 2. A record is in the file of the year in which it
 * ends, a course in the files of all years in which it runs; a visit is written
 * once.
 */
class Lpr2Writer
{
  public:
    Lpr2Writer(std::uint64_t seed, base::Years const& years)
        : numbering_(seed), end_(years.end())
    {
    }

    //! One person's records, in order of their contacts' starts.
    class Person
    {
      public:
        Person(Lpr2Writer const& writer, Archetype const& archetype,
               Life const& life, base::Day changeover, Random& random,
               Block& block);

        //! Writes a contact that starts before the change-over.
        void write(HospitalContact const& contact);
        //! Closes the last course: at the change-over if it goes on, else
        //! after its last visit. \p next_visit is the first one in LPR3, or
        //! no_day.
        void finish(base::Day next_visit);

      private:
        //! A course that still gathers visits.
        struct Course
        {
            bool open = false;
            HospitalContact first;
            std::vector<base::Day> visits;
        };

        void write_visit(HospitalContact const& contact);
        void describe_stay(Lpr2Record& record, double draw) const;
        void describe_emergency(Lpr2Record& record, double draw) const;
        void close_course(base::Day end);

        base::Minute end_;      //!< contacts that end later have no end yet
        base::Day changeover_;  //!< the first day of LPR3
        Random& random_;
        Lpr2Records records_;
        Course course_;
    };

  private:
    Lpr2Numbering numbering_;
    base::Minute end_;  //!< contacts that end later have no end yet
};

}  // namespace samspil::synthetic
