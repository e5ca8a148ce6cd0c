#pragma once

#include "publish/files/publication_folder.hpp"
#include "publish/options.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

//! Writes every form of a publication into its folder, the manifest last, as it
//! names the others. Each form is made of the publication alone.
void write_files(Publication const& publication, Options const& options,
                 PublicationFolder& folder);

}  // namespace samspil::publish
