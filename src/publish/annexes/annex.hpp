#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "names/language.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

//! A workbook with the figures of all areas of a level, as the published
//! analysis' annexes 4, 5 and 6 have them.
struct Annex
{
    std::string level;        //!< of the areas
    std::string file_name;    //!< "annex-4-regions.xlsx"
    int number;               //!< 0: the user's own areas
    bool has_country_tables;  //!< tables 1.1 and 1.4
};

//! Those that a publication has: of levels with a cell in the plan.
std::vector<Annex> annexes_of(Publication const& publication);

//! "Bilag 5. Kommunespecifikke nøgletal"
std::string annex_title(Annex const& annex, names::Language language);

//! \throw base::Error if it cannot be written.
void write_annex(Publication const& publication, Annex const& annex,
                 names::Language language, std::filesystem::path const& path);

}  // namespace samspil::publish
