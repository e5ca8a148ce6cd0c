#pragma once

#include <cstddef>

#include "publish/disclosure/reader_table.hpp"

namespace samspil::publish {

//! Likely seconds of disclosure control's stages.
struct ExpectedSeconds
{
    double sums = 0;
    double ranges = 0;
    double room = 0;
    double show_again = 0;

    double all() const { return sums + ranges + room + show_again; }
};

//! \param threads that it runs with.
ExpectedSeconds expected_seconds(ReaderTable const& table, std::size_t threads);

}  // namespace samspil::publish
