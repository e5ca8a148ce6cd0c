#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/years.hpp"
#include "synthetic/block.hpp"
#include "synthetic/person.hpp"
#include "synthetic/random.hpp"
#include "synthetic/scrambler.hpp"

namespace samspil::synthetic {

/*!
 * Contacts in LPR2, until the change-over: psyk_adm, psyk_diag, psyk_pers for
 * psychiatric departments, lpr_adm, lpr_diag, lpr_bes for somatic ones.
 *
 * Admissions are records of type 0 (a few of type 1), emergency visits of
 * type 3 until 2013 and of type 2 with C_INDM 1 since, visits are gathered
 * into ambulatory courses of type 2. A record stands in the file of the year
 * it ends in, a course in the file of every year that it runs in; visits once.
 * Record numbers are unique within PSYK and within LPR, and may agree between
 * them.
 */
class Lpr2Writer
{
  public:
    Lpr2Writer(std::uint64_t seed, base::Years const& years)
        : psyk_ids_(mix64(seed) + 3, 20),
          lpr_ids_(mix64(seed) + 4, 20),
          end_(years.end())
    {
    }

    //! One person's records, in order of their contacts' starts.
    class Person
    {
      public:
        Person(Lpr2Writer const& writer, Profile const& profile,
               Life const& life, base::Day changeover, Random& random,
               Block& block);

        //! A contact that starts before the change-over.
        void write(HospitalContact const& contact);
        //! Closes the last course: at the change-over, if it went on
        //! (\p next_visit: the first one in LPR3, or no_day), else after its
        //! last visit.
        void finish(base::Day next_visit);

      private:
        //! What stands in an _adm row.
        struct Record
        {
            bool psychiatric = true;
            std::uint64_t number = 0;
            int type = 0;  //!< C_PATTYPE; negative: missing
            HospitalContact contact;
            bool has_code = true;
            base::Day end_day = base::no_day;
            int end_hour = -1;  //!< negative: missing
        };
        //! A course that still gathers visits.
        struct Course
        {
            bool open = false;
            HospitalContact first;
            std::vector<base::Day> visits;
        };

        std::uint64_t next_number(bool psychiatric);
        void write_visit(HospitalContact const& contact);
        void describe_stay(Record& record, double draw) const;
        void describe_emergency(Record& record, double draw) const;
        void close_course(base::Day end);
        void write_record(Record const& record, int year);
        void write_diagnoses(Record const& record, int year, double draw);

        Lpr2Writer const& writer_;
        std::uint64_t number_;  //!< the person's
        Life const& life_;
        base::Day changeover_;
        Random& random_;
        Block& block_;
        std::uint64_t psyk_records_ = 0;  //!< numbers given so far
        std::uint64_t lpr_records_ = 0;   //!< numbers given so far
        Course course_;
    };

  private:
    Scrambler psyk_ids_;  //!< 2^40: 28 bits of person, 12 of record
    Scrambler lpr_ids_;
    base::Minute end_;  //!< what ends later has no end
};

}  // namespace samspil::synthetic
