#pragma once

#include <nlohmann/json.hpp>

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
    seal.bytes = json.at("bytes").template get<std::int64_t>();
    for (auto const& range : json.at("metadata")) {
        seal.metadata.push_back({range.at(0).template get<std::int64_t>(),
                                 range.at(1).template get<std::int64_t>()});
    }
    seal.checksum = json.at("checksum").template get<std::string>();
    return seal;
}

}  // namespace samspil::store
