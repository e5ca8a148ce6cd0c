#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "registers/csv/csv_plan.hpp"

namespace samspil::ingest {

//! Whole lines of a file, and where they begin in it.
struct SampledLines
{
    std::int64_t offset = 0;  //!< [bytes]
    std::string text;
};

//! Some lines of a file, or all of them.
struct FileSample
{
    std::vector<SampledLines> pieces;  //!< in the file's order
    std::int64_t bytes = 0;            //!< of all pieces
    bool is_whole = false;             //!< all of the file's lines are in it
};

/*!
 * Reads a file of up to 2 MiB, and of a larger one 16 pieces of 64 KiB of lines
 * that lie at equal distances from its first line to its last.
 *
 * \throw base::Error if it cannot be read.
 */
FileSample read_sample(registers::CsvFilePlan const& plan);

}  // namespace samspil::ingest
