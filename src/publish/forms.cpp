#include "publish/forms.hpp"

#include <string>

#include "base/stop_request.hpp"
#include "publish/annexes/annex.hpp"
#include "publish/annexes/codebook.hpp"
#include "publish/tables/family_table.hpp"
#include "publish/tables/json_stat.hpp"
#include "publish/tables/px.hpp"

namespace samspil::publish {

void write_forms(Publication const& publication, Options const& options,
                 PublicationFolder& folder)
{
    for (auto const& annex : annexes_of(publication)) {
        write_annex(publication, annex, options.language,
                    folder.place_of(annex.file_name));
        folder.add(annex.file_name);
    }
    std::string const codebook(codebook_name);
    write_codebook(publication, options.language, folder.place_of(codebook));
    folder.add(codebook);
    if (options.audience == Audience::dst) {
        return;  // px and json may not leave
    }
    for (auto const& table : family_tables(publication)) {
        auto const place = "tables/" + std::string(names::id_of(table.family));
        folder.write(place + ".px",
                     px_file(publication, table, options.language));
        folder.write(place + ".json",
                     json_stat(publication, table, options.language));
    }
}

}  // namespace samspil::publish
