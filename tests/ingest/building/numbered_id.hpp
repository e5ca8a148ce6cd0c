#pragma once

#include <cstdint>

#include "records/hash128.hpp"

namespace samspil::ingest::test {

//! A person's or a contact's id, by a number; both halves matter.
constexpr records::Hash128 id(std::uint64_t number)
{
    return {number, number + 1000};
}

}  // namespace samspil::ingest::test
