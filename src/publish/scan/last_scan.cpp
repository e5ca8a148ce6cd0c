#include "publish/scan/last_scan.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "publish/scan/texts_of_file.hpp"

namespace samspil::publish {
namespace {

namespace fs = std::filesystem;

//! Statistics Denmark's list, as far as publications use it.
constexpr std::array<std::string_view, 4> types_for_dst{".xlsx", ".html",
                                                        ".txt", ".png"};

std::vector<fs::path> files_of(fs::path const& folder)
{
    std::vector<fs::path> files;
    for (auto const& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

void require_type_for_dst(fs::path const& file, std::string const& name)
{
    if (std::find(types_for_dst.begin(), types_for_dst.end(),
                  file.extension()) == types_for_dst.end()) {
        throw base::Error(name +
                          " is of a file type that may not leave Statistics "
                          "Denmark's research machines (--for dst)");
    }
}

}  // namespace

void scan_publication(fs::path const& folder, Audience audience,
                      SuspiciousTexts const& suspicious)
{
    for (auto const& file : files_of(folder)) {
        auto const name = file.lexically_relative(folder).string();
        if (audience == Audience::dst) {
            require_type_for_dst(file, name);
        }
        auto const look = [&](std::string_view text, std::string const& where) {
            if (auto const found = suspicious.find_in(text)) {
                throw base::Error(
                    name + ", " + where + ": " + std::string(describe(*found)) +
                    "; nothing is published. Such a text comes from the names "
                    "or codes of your own areas, of scenarios, or of files in "
                    "the settings: change it and run again");
            }
        };
        look(name, "its name");
        visit_texts(file, look);
    }
}

}  // namespace samspil::publish
