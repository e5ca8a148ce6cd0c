#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "publish/audit/audit_table.hpp"

namespace samspil::publish {

/*!
 * Calculates the tested counts by adding and subtracting what is told (M10.4
 * a), modulo two primes.
 *
 * \return [count]: its value; nothing if it cannot be found so.
 * \throw base::Error if what is told contradicts itself.
 */
std::vector<std::optional<std::int64_t>> attack_by_sums(
    AuditTable const& table);

}  // namespace samspil::publish
