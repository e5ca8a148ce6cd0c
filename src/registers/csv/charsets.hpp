#pragma once

#include <string_view>

namespace samspil::registers {

//! In which encodings lines are that ASCII does not hold.
struct Charsets
{
    bool has_utf8 = false;
    bool has_latin = false;  //!< ISO-8859-1

    //! Looks at each line for itself.
    void add(std::string_view lines);

    friend bool operator==(Charsets, Charsets) = default;
};

}  // namespace samspil::registers
