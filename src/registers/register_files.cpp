#include "registers/register_files.hpp"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include "base/error.hpp"
#include "registers/register_spec.hpp"
#include "text/ascii.hpp"

namespace samspil::registers {
namespace {

namespace fs = std::filesystem;

//! Forms in which registers are delivered but not read.
constexpr std::array<std::string_view, 3> unread_endings{".sas7bdat", ".gz",
                                                        ".parquet"};

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

//! The ending of a form in which registers are delivered; empty if there is
//! none.
std::string_view form_ending(std::string_view name)
{
    constexpr std::string_view csv = ".csv";
    if (ends_with_ignoring_case(name, csv)) {
        return csv;
    }
    auto const* const found =
        std::find_if(unread_endings.begin(), unread_endings.end(),
                     [name](std::string_view ending) {
                         return ends_with_ignoring_case(name, ending);
                     });
    return found != unread_endings.end() ? *found : std::string_view{};
}

//! Goes through a folder and the folders in it that belong to registers.
class FolderWalk
{
  public:
    explicit FolderWalk(std::vector<FilePattern> const& patterns)
        : patterns_(patterns)
    {
    }

    //! What the folders on the way say of the files in them.
    struct Place
    {
        std::optional<RegisterId> source = {};
        std::vector<FolderColumn> columns = {};
        std::string prefix = {};  //!< of names in the log: "bef/"
        int depth = 0;
    };

    void visit(fs::path const& folder, Place const& place)
    {
        constexpr int most_depth = 32;  // a link to a folder above
        if (place.depth > most_depth) {
            throw base::Error(folder.string() +
                              ": folders are nested too deep (a link that "
                              "leads back?)");
        }
        for (auto const& name : names_in(folder)) {
            auto const path = folder / name;
            if (fs::is_directory(path)) {
                this->visit_folder(path, name, place);
            } else {
                this->add_file(path, name, place);
            }
        }
    }

    std::vector<RegisterFile> files;   //!< registers by names and forms
    std::vector<std::string> ignored;  //!< the other names

  private:
    std::optional<RegisterId> recognise(std::string_view name) const
    {
        auto const stem =
            name.substr(0, name.size() - form_ending(name).size());
        auto const by_pattern = find_by_pattern(patterns_, name, stem);
        return by_pattern ? by_pattern : recognise_register(name);
    }

    void visit_folder(fs::path const& path, std::string const& name,
                      Place place)
    {
        auto const source = this->recognise(name);
        bool const may_be_file = !form_ending(name).empty();
        if (may_be_file && (source || place.source)) {
            throw base::Error(
                path.string() + ": register " +
                std::string(name_of(source ? *source : *place.source)) +
                " is a folder, not a file: deliver its files beside the "
                "others, or in a folder named after the register alone");
        }
        auto column = folder_column_of(name);
        if (!source && !column) {
            ignored.push_back(place.prefix + name);
            return;
        }
        if (column) {
            place.columns.push_back(*std::move(column));
        } else {
            place.source = source;
        }
        place.prefix += name + "/";
        ++place.depth;
        this->visit(path, place);
    }

    void add_file(fs::path const& path, std::string const& name,
                  Place const& place)
    {
        bool const is_of_program = name.starts_with('.') ||
                                   name.starts_with('_');
        auto const source =
            place.source ? place.source : this->recognise(name);
        if (source && !is_of_program && !form_ending(name).empty()) {
            files.push_back({*source, path, place.columns});
        } else {
            ignored.push_back(place.prefix + name);
        }
    }

    std::vector<FilePattern> const& patterns_;  //!< of the user
};

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
                                  std::optional<char> lpr3,
                                  std::vector<FilePattern> const& patterns)
{
    FolderWalk walk(patterns);
    walk.visit(folder, {});
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
