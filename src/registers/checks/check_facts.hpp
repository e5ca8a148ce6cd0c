#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "registers/register_id.hpp"
#include "registers/row_counts.hpp"

namespace samspil::registers {

//! A file that was read, for the checks.
struct CheckedFile
{
    RegisterId source = RegisterId::population;
    std::string name;  //!< for messages
    //! The last line has no line break and another number of fields.
    bool has_cut_line = false;
    //! LPR3 diagnoses: a row finds a contact, be it one that nothing can make
    //! psychiatric. Known only of files of which no row is needed.
    bool has_other_contact = false;
};

//! What all checks are judged by: counts and facts, no file is opened.
struct CheckFacts
{
    std::vector<CheckedFile> files;  //!< by their number in the plan
    QualityCounts counts;            //!< of the whole ingest
    base::Years years{2018, 2022};   //!< of the run
    //! The last day that the run looks at (M2.4).
    base::Day last_day = base::last_day_of(2022);
    std::set<int> counted_years;  //!< of the run: somebody has a record
    std::string empty_years;      //!< says which have none, for people
    double max_rejected_percent = 1;
    //! Numbers of files with the same bytes: the later one and the first.
    std::vector<std::pair<std::size_t, std::size_t>> same_files;

    bool has(RegisterId id) const;
    //! Counts of all files of a register.
    FileCounts of(RegisterId id) const;
};

}  // namespace samspil::registers
