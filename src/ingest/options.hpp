#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "base/civil_time.hpp"
#include "base/years.hpp"
#include "ingest/key_file.hpp"
#include "ingest/tuning.hpp"
#include "registers/checks/check_id.hpp"
#include "registers/delivery.hpp"
#include "store/store_folder.hpp"

namespace samspil::ingest {

//! What the user asks of an ingest. The initial values are the defaults.
struct Options
{
    std::filesystem::path registers;  //!< folder of the delivered files
    std::filesystem::path store;      //!< path of the store to be made
    base::Years years{2018, 2022};    //!< activity years (M1.1)
    //! M2.4; by default the end of the years
    std::optional<base::Minute> observation_end;
    //! number of shards; by default it follows from the input's size
    std::optional<std::uint32_t> shards;
    //! which LPR3 delivery is read if there are both: 'a' or 'f'
    std::optional<char> lpr3;
    //! file with the 16-byte key for ids, made if it is not there; without
    //! one, ids are hashed with a public key
    std::optional<std::filesystem::path> key_file;
    registers::Delivery delivery;  //!< how the registers differ (--columns)
    NewKey new_key = NewKey::if_no_other;  //!< when key_file is made
    //! the run stops if more rows of a register are rejected [per cent]
    double max_rejected_percent = 1;
    registers::AcceptedChecks accepted;  //!< checks that only warn
    store::Overwrite overwrite = store::Overwrite::refuse;
    //! save checkpoints, and continue from those of an earlier run
    bool resume = false;
    std::string program_version;  //!< checkpoints of others are not used
    Tuning tuning;                //!< does not change the store

    base::Minute effective_observation_end() const
    {
        return observation_end.value_or(years.end());
    }
};

}  // namespace samspil::ingest
