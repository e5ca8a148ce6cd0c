#pragma once

#include <cstddef>
#include <vector>

#include "registers/checks/file_counts.hpp"
#include "registers/checks/person_counts.hpp"

namespace samspil::registers {

//! What the checks need to know of a whole ingest.
struct CheckCounts
{
    std::vector<FileCounts> files;  //!< by their number in the plan
    PersonCounts persons;

    FileCounts& file(std::size_t number)
    {
        if (number >= files.size()) {
            files.resize(number + 1);
        }
        return files[number];
    }
    CheckCounts& operator+=(CheckCounts const& other)
    {
        for (std::size_t i = 0; i < other.files.size(); ++i) {
            this->file(i) += other.files[i];
        }
        persons += other.persons;
        return *this;
    }

    friend bool operator==(CheckCounts const&, CheckCounts const&) = default;
};

}  // namespace samspil::registers
