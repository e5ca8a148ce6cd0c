#include "registers/register_files.hpp"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include "base/error.hpp"
#include "registers/folder_walk.hpp"
#include "registers/register_spec.hpp"
#include "text/ascii.hpp"

namespace samspil::registers {
namespace {

namespace fs = std::filesystem;

RegisterFamily family_of(RegisterFile const& file)
{
    return spec_of(file.source).family;
}

bool has_family(std::vector<RegisterFile> const& files, RegisterFamily family)
{
    return std::any_of(files.begin(), files.end(),
                       [family](RegisterFile const& file) {
                           return family_of(file) == family;
                       });
}

//! The LPR3 delivery that is left out, if any.
std::optional<RegisterFamily> unread_delivery(
    std::vector<RegisterFile> const& files, std::optional<char> lpr3)
{
    bool const has_older = has_family(files, RegisterFamily::lpr3_older);
    bool const has_newer = has_family(files, RegisterFamily::lpr3_newer);
    if (!lpr3) {
        if (has_older && has_newer) {
            throw base::Error(
                "both LPR3 deliveries are in the folder, lpr_f_… and lpr_a_… "
                "(they hold the same contacts): choose one with --lpr3 f or "
                "--lpr3 a");
        }
        return std::nullopt;
    }
    bool const takes_older = *lpr3 == 'f';
    if (takes_older ? has_newer && !has_older : has_older && !has_newer) {
        throw base::Error(std::string("--lpr3 ") + *lpr3 + ": no file lpr_" +
                          *lpr3 + "_… is in the folder, only lpr_" +
                          (takes_older ? 'a' : 'f') + "_…");
    }
    return takes_older ? RegisterFamily::lpr3_newer
                       : RegisterFamily::lpr3_older;
}

void check_form(RegisterFile const& file)
{
    auto const ending = form_ending(file.path.filename().string());
    if (ending != csv_ending) {
        throw base::Error(file.path.string() + ": register " +
                          std::string(name_of(file.source)) + " is a " +
                          std::string(ending) +
                          " file, which cannot be read: deliver it as "
                          ".csv");
    }
}

}  // namespace

bool RegisterFiles::has(RegisterId id) const
{
    return std::any_of(
        files.begin(), files.end(),
        [id](RegisterFile const& file) { return file.source == id; });
}

bool RegisterFiles::has_lpr2() const
{
    return has(RegisterId::psyk_adm) || has(RegisterId::lpr_adm);
}

RegisterFiles find_register_files(fs::path const& folder,
                                  std::optional<char> lpr3,
                                  std::vector<FilePattern> const& patterns)
{
    auto walk = walk_folder(folder, patterns);
    RegisterFiles found;
    found.ignored = std::move(walk.ignored);
    auto const& candidates = walk.files;
    if (candidates.empty()) {
        throw base::Error("no register is in the folder " + folder.string() +
                          " (files named bef….csv, dod….csv, "
                          "lpr_f_kontakter….csv, handicap….csv and so on are "
                          "expected)");
    }
    auto const left_out = unread_delivery(candidates, lpr3);
    for (auto const& file : candidates) {
        if (family_of(file) == left_out) {
            found.ignored.push_back(file.path.filename().string());
            continue;
        }
        check_form(file);
        found.files.push_back(file);
    }
    std::stable_sort(found.files.begin(), found.files.end(),
                     [](RegisterFile const& a, RegisterFile const& b) {
                         return a.source < b.source;
                     });
    std::sort(found.ignored.begin(), found.ignored.end());
    if (!found.has(RegisterId::population)) {
        throw base::Error("no population register is in the folder " +
                          folder.string() +
                          " (a file named bef….csv is required)");
    }
    for (auto const& spec : register_specs()) {
        if (!found.has(spec.id)) {
            found.absent.push_back(spec.id);
        }
    }
    return found;
}

}  // namespace samspil::registers
