#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "names/family.hpp"
#include "names/language.hpp"

namespace samspil::names {

//! What people are told of a key figure, in one language.
struct FigureName
{
    std::string name;        //!< that is understood alone
    std::string short_name;  //!< some 40 characters
    std::string definition;  //!< one sentence
    std::string_view rule;   //!< "M9.9"
    Family family;           //!< M10.7
};

/*!
 * The name of a key figure.
 *
 * \param id as in the cube file: "readmission.overlap".
 * \return nothing for an id that this program does not know, as a file of a
 *         later version may have.
 */
std::optional<FigureName> find_figure_name(std::string_view id,
                                           Language language);

}  // namespace samspil::names
