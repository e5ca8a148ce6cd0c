#pragma once

#include <string>

#include "names/language.hpp"
#include "publish/publication.hpp"

/*!
 * What all forms for people and for statistical offices say alike.
 */
namespace samspil::publish {

//! "Psykiatri og sociale indsatser", the subject of all tables.
std::string subject_text(names::Language language);

//! Where the figures come from, in one sentence.
std::string source_text(Publication const& publication,
                        names::Language language);

//! What a suppressed cell is: M10's promise, in two sentences.
std::string suppressed_text(Publication const& publication,
                            names::Language language);

//! What a missing cell is (M9).
std::string missing_text(names::Language language);

//! What a cell is that the plan does not have.
std::string not_in_plan_text(names::Language language);

//! A figure's name with its unit: it is understood alone.
std::string figure_label(Publication const& publication, std::size_t figure,
                         names::Language language);

}  // namespace samspil::publish
