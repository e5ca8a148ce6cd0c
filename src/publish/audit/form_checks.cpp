#include "publish/audit/form_checks.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include "base/error.hpp"
#include "base/program_version.hpp"
#include "base/work_folder.hpp"
#include "publish/explorer/explorer_data.hpp"
#include "publish/explorer/explorer_page.hpp"
#include "publish/files/published_file.hpp"
#include "publish/forms.hpp"

namespace samspil::publish {
namespace {

namespace fs = std::filesystem;

//! The page's data are made anew, not its bundle, which a build may brand.
bool has_data_of(fs::path const& page, Publication const& publication,
                 names::Language language)
{
    std::ifstream file(page, std::ios::binary);
    std::string const text((std::istreambuf_iterator<char>(file)),
                           std::istreambuf_iterator<char>());
    return text.find('>' + explorer_data(publication, language) +
                     "</script>") != std::string::npos;
}

//! A form that is not as it would be made now.
std::optional<std::string> first_other(
    std::map<std::string, FileDigest> const& made,
    std::map<std::string, FileDigest> const& files)
{
    for (auto const& [name, digest] : made) {
        auto const found = files.find(name);
        if (found != files.end() && found->second != digest) {
            return name;
        }
    }
    return std::nullopt;
}

}  // namespace

FormComparison check_forms(fs::path const& place,
                           Publication const& publication,
                           std::map<std::string, FileDigest> const& files)
{
    bool const is_whole = files.contains(std::string(published_file_name));
    if (!is_whole || publication.program_version != base::program_version()) {
        return FormComparison::by_hashes_alone;
    }
    base::WorkFolder const work("to compare files in");
    std::optional<std::string> other;
    // the language stands nowhere: it is one of two
    for (auto const language :
         {names::Language::danish, names::Language::english}) {
        PublicationFolder folder(
            work.path() / (language == names::Language::danish ? "da" : "en"));
        write_forms(publication, {{}, publication.threshold, language, {}},
                    folder);
        other = first_other(folder.files(), files);
        std::string const page(explorer_name);
        if (!other && files.contains(page) &&
            !has_data_of(place / page, publication, language)) {
            other = page;
        }
        if (!other) {
            return FormComparison::all_agree;
        }
    }
    throw base::Error(*other + " does not say what the figures of " +
                      std::string(published_file_name) +
                      " say: it was changed, and the manifest with it");
}

}  // namespace samspil::publish
