#pragma once

#include <cstdint>
#include <string_view>

#include "base/civil_time.hpp"
#include "synthetic/block.hpp"
#include "synthetic/hospital_contact.hpp"
#include "synthetic/scrambler.hpp"

namespace samspil::synthetic {

//! What stands in a row of psyk_adm or lpr_adm.
struct Lpr2Record
{
    bool psychiatric = true;   //!< psyk_adm; else lpr_adm
    std::uint64_t number = 0;  //!< RECNUM
    int type = 0;              //!< C_PATTYPE; negative: missing
    HospitalContact contact;
    bool has_code = true;
    base::Day end_day = base::no_day;
    int end_hour = -1;  //!< negative: missing
};

/*!
 * How records are numbered: uniquely within PSYK and within LPR; a number of
 * one may occur in the other.
 */
struct Lpr2Numbering
{
    explicit Lpr2Numbering(std::uint64_t seed);

    Scrambler psyk;  //!< on 2^40: 28 bits of person, 12 of record
    Scrambler lpr;   //!< likewise
};

//! Numbers one person's records and writes their rows.
class Lpr2Records
{
  public:
    //! \p number of the person, \p id in the column PNR.
    Lpr2Records(Lpr2Numbering const& numbering, std::int64_t number,
                std::string_view id, Block& block)
        : numbering_(numbering),
          number_(static_cast<std::uint64_t>(number)),
          id_(id),
          block_(block)
    {
    }

    std::uint64_t next_number(bool psychiatric);
    /*!
     * Writes a record and its diagnoses into the files of a year.
     *
     * \param draw in [0, 1), decides on diagnoses besides the action
     *             diagnosis: the same draw gives the same ones.
     */
    void write(Lpr2Record const& record, int year, double draw);
    void write_visit(Lpr2Record const& record, base::Day day, int year);

  private:
    void write_row(Lpr2Record const& record, int year);
    void write_diagnoses(Lpr2Record const& record, int year, double draw);

    Lpr2Numbering const& numbering_;
    std::uint64_t number_;  //!< the person's
    std::string_view id_;   //!< the person's
    Block& block_;
    std::uint64_t psyk_count_ = 0;  //!< numbers given so far
    std::uint64_t lpr_count_ = 0;   //!< numbers given so far
};

}  // namespace samspil::synthetic
