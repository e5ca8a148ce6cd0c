#include "registers/folder_walk.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <system_error>
#include <utility>

#include "base/error.hpp"
#include "registers/recognise_register.hpp"
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

    FoundFiles take() { return std::move(found_); }

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
            found_.ignored.push_back(place.prefix + name);
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
        bool const is_of_program =
            name.starts_with('.') || name.starts_with('_');
        auto const source = place.source ? place.source : this->recognise(name);
        if (source && !is_of_program && !form_ending(name).empty()) {
            found_.files.push_back({*source, path, place.columns});
        } else {
            found_.ignored.push_back(place.prefix + name);
        }
    }

    std::vector<FilePattern> const& patterns_;  //!< of the user
    FoundFiles found_;                          //!< so far
};

}  // namespace

std::string_view form_ending(std::string_view name)
{
    if (ends_with_ignoring_case(name, csv_ending)) {
        return csv_ending;
    }
    auto const* const found =
        std::find_if(unread_endings.begin(), unread_endings.end(),
                     [name](std::string_view ending) {
                         return ends_with_ignoring_case(name, ending);
                     });
    return found != unread_endings.end() ? *found : std::string_view{};
}

FoundFiles walk_folder(fs::path const& folder,
                       std::vector<FilePattern> const& patterns)
{
    FolderWalk walk(patterns);
    walk.visit(folder, {});
    return walk.take();
}

}  // namespace samspil::registers
