#pragma once

#include <compare>
#include <cstddef>

namespace samspil::publish {

//! A form over free counts, of an area and period.
struct FormKey
{
    std::size_t form;    //!< of CountForms
    std::size_t area;    //!< of Areas
    std::size_t period;  //!< on the period axis

    // NOLINTNEXTLINE(modernize-use-nullptr): an error of clang-tidy 14
    friend auto operator<=>(FormKey const&, FormKey const&) = default;
};

}  // namespace samspil::publish
