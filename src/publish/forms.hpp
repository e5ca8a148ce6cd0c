#pragma once

#include "publish/files/publication_folder.hpp"
#include "publish/options.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

/*!
 * Writes the forms for people and statistical offices, made of the figures
 * alone: annexes, codebook, tables of families. The same publication gives the
 * same bytes, so that audit can make them again and compare.
 */
void write_forms(Publication const& publication, Options const& options,
                 PublicationFolder& folder);

}  // namespace samspil::publish
