#pragma once

#include <nlohmann/json.hpp>

#include "base/json_number.hpp"
#include "store/shard_seal.hpp"

namespace samspil::store {

//! {"bytes": 182648, "metadata": [[0, 2048], …], "checksum": "…"}
inline nlohmann::ordered_json to_json(ShardSeal const& seal)
{
    auto ranges = nlohmann::ordered_json::array();
    for (auto const& [begin, end] : seal.metadata) {
        ranges.push_back({begin, end});
    }
    return {{"bytes", seal.bytes},
            {"metadata", ranges},
            {"checksum", seal.checksum}};
}

//! \throw nlohmann::json::exception if an entry is missing or of another type.
template <class Json>
ShardSeal seal_from_json(Json const& json)
{
    ShardSeal seal;
    seal.bytes = base::whole_number<std::int64_t>(json.at("bytes"));
    for (auto const& range : json.at("metadata")) {
        seal.metadata.push_back(
            {base::whole_number<std::int64_t>(range.at(0)),
             base::whole_number<std::int64_t>(range.at(1))});
    }
    seal.checksum = json.at("checksum").template get<std::string>();
    return seal;
}

}  // namespace samspil::store
