#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "ingest/tuning.hpp"
#include "store/store_folder.hpp"

namespace samspil::ingest {

//! What the user asks of an ingest; as constructed, the defaults.
struct Options
{
    std::filesystem::path registers;  //!< folder of the delivered files
    std::filesystem::path store;      //!< where the store will stand
    base::Years years{2018, 2022};    //!< activity years (M1.1)
    //! M2.4; by default the years' end
    std::optional<base::Minute> observation_end;
    //! number of shards; by default from the input's size
    std::optional<std::uint32_t> shards;
    //! which LPR3 delivery is read if both are there: 'a' or 'f'
    std::optional<char> lpr3;
    //! 16-byte key of the ids; made if it is not there; none: a public key
    std::optional<std::filesystem::path> key_file;
    //! a register with more bad rows than this stops the run [per cent]
    double max_rejected_percent = 1;
    store::Overwrite overwrite = store::Overwrite::refuse;
    //! keep work that is done until the store is whole, and use what an
    //! earlier run has kept
    bool resume = false;
    std::string program_version;  //!< what another has kept is not used
    Tuning tuning;                //!< how much at once, how often

    base::Minute effective_observation_end() const
    {
        return observation_end.value_or(years.end());
    }
};

}  // namespace samspil::ingest
