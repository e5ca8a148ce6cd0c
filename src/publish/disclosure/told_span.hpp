#pragma once

#include <cstdint>

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
//! \param is_told asked for each candidate, by number.
template <class Field, class IsTold>
FieldSpan<Field> span_of_told(ReaderTable const& table, IsTold const& is_told)
{
    auto known = span_of_known<Field>(table);
    for (std::uint32_t i = 0; i < table.candidates.size(); ++i) {
        if (is_told(i)) {
            known.know(table.candidates[i]);
        }
    }
    return known;
}

}  // namespace samspil::publish
