#pragma once

#include <cstddef>
#include <span>

#include "publish/disclosure/fate.hpp"
#include "publish/disclosure/reader_table.hpp"
#include "publish/disclosure/span.hpp"

namespace samspil::publish {

//! What the reader knows in any case.
template <class Field>
FieldSpan<Field> span_of_known(ReaderTable const& table)
{
    FieldSpan<Field> known(table.values.size());
    for (auto const& form : table.known) {
        known.know(form);
    }
    return known;
}

//! That, and the candidates that are told.
template <class Field>
FieldSpan<Field> span_of_told(ReaderTable const& table,
                              std::span<Fate const> fates)
{
    auto known = span_of_known<Field>(table);
    for (std::size_t i = 0; i < fates.size(); ++i) {
        if (fates[i] == Fate::told) {
            known.know(table.candidates[i]);
        }
    }
    return known;
}

}  // namespace samspil::publish
