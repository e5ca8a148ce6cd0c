#include "registers/register_files.hpp"

#include <algorithm>
#include <array>
#include <system_error>

#include "base/error.hpp"
#include "registers/register_spec.hpp"
#include "text/ascii.hpp"

namespace samspil::registers {
namespace {

namespace fs = std::filesystem;

//! Forms in which registers are delivered but not read.
constexpr std::array<std::string_view, 2> unread_endings{".sas7bdat", ".gz"};

bool ends_with_ignoring_case(std::string_view text, std::string_view ending)
{
    return text.size() >= ending.size() &&
           text::equals_ignoring_case(text.substr(text.size() - ending.size()),
                                      ending);
}

//! Bytes from 0x80 up are parts of letters, in either encoding.
bool is_letter(char c)
{
    return text::is_ascii_letter(c) ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool begins_with_prefix(std::string_view name, std::string_view prefix)
{
    return text::starts_with_ignoring_case(name, prefix) &&
           (name.size() == prefix.size() || !is_letter(name[prefix.size()]));
}

//! The names of a folder's files and folders, in order.
std::vector<std::string> names_in(fs::path const& folder)
{
    std::error_code error;
    fs::directory_iterator const entries(folder, error);
    if (error) {
        throw base::Error("cannot read the folder of registers " +
                          folder.string() + ": " + error.message());
    }
    std::vector<std::string> names;
    for (auto const& entry : entries) {
        names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

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
    if (fs::is_directory(file.path)) {
        throw base::Error(file.path.string() + ": register " +
                          std::string(name_of(file.source)) +
                          " is a folder, not a file: deliver its files beside "
                          "the others");
    }
    auto const name = file.path.filename().string();
    for (auto const ending : unread_endings) {
        if (ends_with_ignoring_case(name, ending)) {
            throw base::Error(file.path.string() + ": register " +
                              std::string(name_of(file.source)) + " is a " +
                              std::string(ending) +
                              " file, which cannot be read: deliver it as "
                              ".csv");
        }
    }
}

//! Files that are registers by their names and forms; \p ignored gets the
//! other names.
std::vector<RegisterFile> recognised_files(fs::path const& folder,
                                           std::vector<std::string>& ignored)
{
    std::vector<RegisterFile> files;
    for (auto const& name : names_in(folder)) {
        auto const source = recognise_register(name);
        bool const has_form =
            ends_with_ignoring_case(name, ".csv") ||
            std::any_of(unread_endings.begin(), unread_endings.end(),
                        [&name](std::string_view ending) {
                            return ends_with_ignoring_case(name, ending);
                        });
        if (source && has_form) {
            files.push_back({*source, folder / name});
        } else {
            ignored.push_back(name);
        }
    }
    return files;
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

std::optional<RegisterId> recognise_register(std::string_view file_name)
{
    for (auto const& spec : register_specs()) {
        bool const has_t = is_lpr2(spec.family) &&
                           text::starts_with_ignoring_case(file_name, "t_");
        if (begins_with_prefix(file_name.substr(has_t ? 2 : 0), spec.prefix)) {
            return spec.id;
        }
    }
    return std::nullopt;
}

RegisterFiles find_register_files(fs::path const& folder,
                                  std::optional<char> lpr3)
{
    RegisterFiles found;
    auto const candidates = recognised_files(folder, found.ignored);
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
