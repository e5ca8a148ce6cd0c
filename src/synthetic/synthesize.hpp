#pragma once

#include <cstdint>
#include <filesystem>

#include "base/log.hpp"
#include "base/years.hpp"

namespace samspil::synthetic {

//! The options of `samspil synthesize`.
struct SynthesisOptions
{
    std::int64_t persons = 0;   //!< distinct persons, at least 1
    std::uint64_t seed = 0;     //!< the same seed gives the same bytes
    std::filesystem::path out;  //!< new or empty folder
    base::Years years{2018, 2022};
    int threads = 0;  //!< 0: OMP_NUM_THREADS; changes no byte
};

/*!
 * Write synthetic registers in the delivered CSV forms: population, deaths,
 * LPR2, LPR3 (older delivery) and social services (docs/synthetic.md).
 *
 * Each thread draws blocks of persons, and blocks are written in the persons'
 * order. Memory depends on the number of threads only.
 *
 * \throw base::UsageError for a number of persons that is out of range.
 * \throw base::Error if \c out is there already and is not an empty folder, or
 *        if the system refuses; no file is left then.
 */
void synthesize(SynthesisOptions const& options, base::Log& log);

}  // namespace samspil::synthetic
