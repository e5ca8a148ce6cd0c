#include "app/labels/find_area.hpp"

#include <algorithm>
#include <string_view>

#include "app/labels/cube_labels.hpp"
#include "base/error.hpp"
#include "text/ascii.hpp"
#include "text/folded.hpp"

namespace samspil::app {
namespace {

using Rows = std::vector<std::size_t>;
using Areas = std::vector<cubes::GeographyLabel>;

//! What was typed, without the word that says the level.
struct Wanted
{
    std::string name;
    std::string_view level;  //!< empty: any
};

bool cut_prefix(std::string& text, std::string_view prefix)
{
    bool const has = text.starts_with(prefix) && text.size() > prefix.size();
    text.erase(0, has ? prefix.size() : 0);
    return has;
}

bool cut_suffix(std::string& text, std::string_view suffix)
{
    bool const has = text.ends_with(suffix) && text.size() > suffix.size();
    text.erase(has ? text.size() - suffix.size() : text.size());
    return has;
}

//! A region's name as it is said alone: Hovedstaden. Clusters are not said so:
//! "Holbæk" is the municipality, "Midt" could be several areas.
std::string bare(cubes::GeographyLabel const& area, std::string_view level)
{
    auto name = text::folded(area.name);
    cut_prefix(name, "region ");
    if (level == "cluster") {
        cut_prefix(name, "klynge ");
    }
    return name;
}

Wanted read(std::string const& given)
{
    Wanted wanted{text::folded(given), ""};
    if (cut_prefix(wanted.name, "region ")) {
        wanted.level = "region";
    } else if (cut_prefix(wanted.name, "klynge ")) {
        wanted.level = "cluster";
    } else if (cut_suffix(wanted.name, " kommune")) {
        wanted.level = "municipality";
    }
    return wanted;
}

template <class Fits>
Rows rows_where(Areas const& areas, std::string_view level, Fits const& fits)
{
    Rows rows;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if ((level.empty() || areas[i].level == level) &&
            fits(bare(areas[i], level))) {
            rows.push_back(i);
        }
    }
    return rows;
}

std::string without_zeros(std::string const& given)
{
    auto const first = given.find_first_not_of('0');
    bool const is_number =
        std::all_of(given.begin(), given.end(), text::is_digit);
    return is_number && first != std::string::npos ? given.substr(first)
                                                   : given;
}

std::string described(cubes::GeographyLabel const& area)
{
    return area.name + " (" + area.code + ", " + area.level + ")";
}

[[noreturn]] void refuse_ambiguous(Areas const& areas, std::string const& given,
                                   Rows const& rows)
{
    std::vector<std::string> names;
    for (auto const row : rows) {
        names.push_back(described(areas[row]));
    }
    throw base::UsageError("--geography '" + given + "' could be " +
                           first_ones(names) +
                           ": give a code, or more of the name");
}

[[noreturn]] void refuse_unknown(Areas const& areas, std::string const& given)
{
    // Slips are looked for in the names alone, codes would add to the distance.
    std::string nearest;
    auto const [wanted, level] = read(given);
    std::size_t least = std::max<std::size_t>(wanted.size() / 3, 1) + 1;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        auto const distance =
            text::edit_distance(bare(areas[i], level), wanted);
        if (distance < least) {
            least = distance;
            nearest = described(areas[i]);
        }
    }
    throw base::UsageError(
        "--geography '" + given + "' is not in the cube file; " +
        (nearest.empty()
             ? "'samspil info FILE --list geographies' lists its areas"
             : "did you mean " + nearest + "?"));
}

}  // namespace

std::size_t find_area(Areas const& areas, std::string const& given)
{
    auto const code = without_zeros(given);
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (is_same_label(areas[i].code, given) ||
            is_same_label(areas[i].code, code)) {
            return i;
        }
    }
    auto const whole = text::folded(given);
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (text::folded(areas[i].name) == whole) {
            return i;
        }
    }
    auto const [name, level] = read(given);
    if (name == "danmark" || name == "denmark") {
        return 0;  // the country is the axis's first row (M7.3)
    }
    auto rows =
        rows_where(areas, level, [&name = name](std::string const& each) {
            // In Danish one says Københavns Kommune.
            return each == name || each + "s" == name;
        });
    if (rows.empty() && !name.empty()) {
        rows =
            rows_where(areas, level, [&name = name](std::string const& each) {
                return each.find(name) != std::string::npos;
            });
    }
    if (rows.size() > 1) {
        refuse_ambiguous(areas, given, rows);
    }
    if (rows.empty()) {
        refuse_unknown(areas, given);
    }
    return rows.front();
}

}  // namespace samspil::app
