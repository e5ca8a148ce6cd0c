#include "cubes/user_geographies.hpp"

#include <bitset>
#include <charconv>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/error.hpp"
#include "cubes/detail/text_table.hpp"
#include "reference/municipalities.hpp"
#include "reference/places.hpp"

namespace samspil::cubes {
namespace {

using reference::Geography;
using Places = std::bitset<reference::place_count>;

//! Columns of the file, in the contract's order.
enum class Column : std::size_t
{
    code,
    name,
    level,
    municipality,
    part
};
constexpr std::string_view column_names[] = {"code", "name", "level",
                                             "municipality", "part"};

//! Reads the areas of one file, row by row.
class AreaReader
{
  public:
    explicit AreaReader(std::filesystem::path const& path)
        : file_(path.string()), table_(path)
    {
        for (auto const name : column_names) {
            columns_.push_back(table_.column(name));
        }
        for (auto const& geography : reference::standard_geographies()) {
            taken_.emplace(detail::lower_case(geography.code), standard);
        }
    }

    std::vector<Geography> read()
    {
        for (auto const& row : table_.rows()) {
            auto& area = area_of(row);
            area.places |= places_of(row);
        }
        if (areas_.empty()) {
            throw base::Error(file_ + " names no areas below its header");
        }
        return std::move(areas_);
    }

  private:
    //! In taken_: a code that is not the user's.
    static constexpr std::size_t standard = static_cast<std::size_t>(-1);

    std::string const& field(detail::TextRow const& row, Column column) const
    {
        return row.fields[columns_[static_cast<std::size_t>(column)]];
    }

    [[noreturn]] void fail(detail::TextRow const& row, Column column,
                           std::string const& problem) const
    {
        throw base::Error(
            file_ + ", line " + std::to_string(row.line) + ", column " +
            std::string(column_names[static_cast<std::size_t>(column)]) + ": " +
            problem);
    }

    //! The row's area, a new one if its code is new.
    Geography& area_of(detail::TextRow const& row)
    {
        for (auto const column : {Column::code, Column::name, Column::level}) {
            if (field(row, column).empty()) {
                fail(row, column, "empty, expected text");
            }
        }
        auto const& code = field(row, Column::code);
        auto const [known, is_new] =
            taken_.emplace(detail::lower_case(code), areas_.size());
        if (is_new) {
            areas_.push_back({code,
                              field(row, Column::name),
                              field(row, Column::level),
                              {}});
            return areas_.back();
        }
        if (known->second == standard) {
            fail(row, Column::code,
                 "'" + code +
                     "' is a geography of the program already, "
                     "expected a code of its own");
        }
        auto& area = areas_[known->second];
        require_same(row, Column::name, area.name);
        require_same(row, Column::level, area.level);
        return area;
    }

    void require_same(detail::TextRow const& row, Column column,
                      std::string const& earlier) const
    {
        if (field(row, column) != earlier) {
            fail(row, column,
                 "'" + field(row, column) + "', expected '" + earlier +
                     "' as in the earlier rows of this code");
        }
    }

    reference::MunicipalityIndex municipality_of(
        detail::TextRow const& row) const
    {
        auto const& text = field(row, Column::municipality);
        int code = 0;
        auto const* end = text.data() + text.size();
        auto const result = std::from_chars(text.data(), end, code);
        auto const index = result.ec == std::errc() && result.ptr == end
                               ? reference::find_municipality(code)
                               : reference::no_municipality;
        if (index == reference::no_municipality) {
            fail(row, Column::municipality,
                 "'" + text +
                     "', expected the code of one of the 98 "
                     "municipalities, or 411");
        }
        return index;
    }

    Places places_of(detail::TextRow const& row) const
    {
        auto const municipality = municipality_of(row);
        auto const part = detail::lower_case(field(row, Column::part));
        Places places;
        if (!part.empty() && part != "byen" && part != "syd") {
            fail(row, Column::part,
                 "'" + part + "', expected nothing, byen or syd");
        }
        if (municipality != reference::koebenhavn) {
            if (!part.empty()) {
                fail(row, Column::part,
                     "'" + part +
                         "', expected nothing (only 101 København "
                         "has parts)");
            }
            places.set(reference::place_of(municipality).index());
            return places;
        }
        if (part != "syd") {
            places.set(reference::koebenhavn_byen.index());
        }
        if (part != "byen") {
            places.set(reference::koebenhavn_syd.index());
        }
        return places;
    }

    std::string file_;                          //!< for messages
    detail::TextTable table_;                   //!< the file's rows
    std::vector<std::size_t> columns_;          //!< index by Column
    std::map<std::string, std::size_t> taken_;  //!< code to index in areas_
    std::vector<Geography> areas_;              //!< so far
};

}  // namespace

std::vector<Geography> read_user_geographies(std::filesystem::path const& path)
{
    return AreaReader(path).read();
}

std::vector<Geography> all_geographies(std::vector<Geography> user_geographies)
{
    auto result = reference::standard_geographies();
    for (auto& geography : user_geographies) {
        result.push_back(std::move(geography));
    }
    return result;
}

}  // namespace samspil::cubes
