#pragma once

#include <cstddef>
#include <span>

#include "ingest/exchange/row_key.hpp"
#include "records/keyed_hash.hpp"

namespace samspil::ingest {

//! Cuts the rows with a key off the front of \p rows. \pre \p rows is sorted by
//! key, and no row has a lower key
template <class Row>
std::span<Row const> take_rows(std::span<Row const>& rows,
                               records::Hash128 const& key)
{
    std::size_t end = 0;
    while (end < rows.size() && key_of(rows[end]) == key) {
        ++end;
    }
    auto const taken = rows.first(end);
    rows = rows.subspan(end);
    return taken;
}

//! Likewise; rows with lower keys are given to \p skip first.
template <class Row, class Skip>
std::span<Row const> take_rows(std::span<Row const>& rows,
                               records::Hash128 const& key, Skip const& skip)
{
    std::size_t begin = 0;
    while (begin < rows.size() && key_of(rows[begin]) < key) {
        skip(rows[begin++]);
    }
    rows = rows.subspan(begin);
    return take_rows(rows, key);
}

}  // namespace samspil::ingest
