#include "publish/publication_files.hpp"

#include <string>

#include "publish/annexes/pdf_annexes.hpp"
#include "publish/explorer/explorer_page.hpp"
#include "publish/files/figures_table.hpp"
#include "publish/files/manifest.hpp"
#include "publish/files/published_file.hpp"
#include "publish/forms.hpp"

namespace samspil::publish {
namespace {

//! Every file type that programs read.
void write_for_any(Publication const& publication, Options const& options,
                   PublicationFolder& folder)
{
    std::string const name(published_file_name);
    write_published_file(publication, folder.place_of(name));
    folder.add(name);
    folder.write(std::string(figures_csv_name),
                 figures_table(publication, ',', options.language));
}

//! Only file types that may leave a Danish research machine.
void write_for_dst(Publication const& publication, Options const& options,
                   PublicationFolder& folder)
{
    folder.write(std::string(figures_txt_name),
                 figures_table(publication, '\t', options.language));
}

//! Drawn by a script from the other files, which must be there.
void write_pdf(Publication const& publication, Options const& options,
               PublicationFolder& folder)
{
    auto const names = pdf_names(publication, has_explorer());
    for (auto const& name : names) {
        folder.place_of(name);
    }
    draw_pdf_annexes(folder.partial(), options.language);
    for (auto const& name : names) {
        folder.add(name);
    }
}

}  // namespace

void write_files(Publication const& publication, Options const& options,
                 PublicationFolder& folder)
{
    bool const is_for_dst = options.audience == Audience::dst;
    if (is_for_dst) {
        write_for_dst(publication, options, folder);
    } else {
        write_for_any(publication, options, folder);
    }
    write_forms(publication, options, folder);
    if (has_explorer()) {
        folder.write(std::string(explorer_name),
                     explorer_page(publication, options.language));
    }
    if (options.pdf) {
        write_pdf(publication, options, folder);
    }
    auto const manifest = manifest_json(publication, folder.files());
    folder.write(
        std::string(is_for_dst ? manifest_name_for_dst : manifest_name),
        manifest);
}

}  // namespace samspil::publish
