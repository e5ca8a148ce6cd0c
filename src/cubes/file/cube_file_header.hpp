#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/years.hpp"
#include "cubes/file/part.hpp"
#include "cubes/period.hpp"
#include "reference/geographies.hpp"

namespace samspil::cubes {

//! A row of the geography axis as a file has it, without its places.
struct GeographyLabel
{
    std::string code;   //!< "DK", "1081", …
    std::string name;   //!< Danish, UTF-8
    std::string level;  //!< country, region, …, or one of the user's

    friend bool operator==(GeographyLabel const&,
                           GeographyLabel const&) = default;
};

//! A cube file's attributes and axes: everything but the numbers.
struct CubeFileHeader
{
    std::string title;
    std::string program_version;
    std::string store_fingerprint;
    std::string settings;  //!< JSON text of the effective settings
    std::vector<std::string> scenarios;  //!< names; "base" is the first
    base::Years years{2018, 2022};
    std::vector<Period> periods;
    std::vector<GeographyLabel> geographies;
    std::vector<std::string> figure_ids;
    std::vector<std::string> figure_units;  //!< of each id
    bool has_bounds = false;      //!< key figures have bootstrap bounds (M12)
    bool is_confidential = true;  //!< the file says so (M10.1)
    //! nothing: the file holds a whole run
    std::optional<Part> part;

    //! Whether the key figures have tails of their replicates instead of bounds.
    bool has_tails() const
    {
        return part.has_value() && part->of == PartOf::replicates;
    }

    friend bool operator==(CubeFileHeader const&,
                           CubeFileHeader const&) = default;
};

//! The labels of the geography axis.
std::vector<GeographyLabel> labels_of(
    std::vector<reference::Geography> const& geographies);

//! Put ids and units of key_figures() into the header.
void set_figure_axis(CubeFileHeader& header);

}  // namespace samspil::cubes
