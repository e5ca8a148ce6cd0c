#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

#include "base/civil_time.hpp"
#include "base/error.hpp"
#include "registers/csv/csv_plan.hpp"
#include "registers/csv/csv_rows.hpp"
#include "support/printers.hpp"

namespace samspil::registers::test {

//! A folder of register files that is gone when the test is over.
class RegisterFolder
{
  public:
    RegisterFolder()
    {
        auto name = (std::filesystem::temp_directory_path() /
                     "samspil_registers_XXXXXX")
                        .string();
        path_ = ::mkdtemp(name.data());
    }
    ~RegisterFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    RegisterFolder(RegisterFolder const&) = delete;
    RegisterFolder& operator=(RegisterFolder const&) = delete;

    std::filesystem::path const& path() const { return path_; }
    std::filesystem::path write(std::string const& name,
                                std::string_view content) const
    {
        std::ofstream(path_ / name, std::ios::binary) << content;
        return path_ / name;
    }

  private:
    std::filesystem::path path_;  //!< its own folder
};

//! What one file of one register was read as.
struct Parsed
{
    ParsedRows rows;
    RowCounts counts;
    std::map<std::string, std::int64_t, std::less<>> rules;

    std::int64_t rejected(std::string_view cause) const
    {
        auto const found = counts.rejected.find(cause);
        return found == counts.rejected.end() ? 0 : found->second;
    }
    std::int64_t rule(std::string_view name) const
    {
        auto const found = rules.find(name);
        return found == rules.end() ? 0 : found->second;
    }
};

//! Plan a file and read all of its body.
inline Parsed parse_file(std::filesystem::path const& path, RegisterId source,
                         ParseContext const& context = {})
{
    auto const plan = plan_csv_file(path, source);
    std::ifstream file(path, std::ios::binary);
    std::string const content{std::istreambuf_iterator<char>(file), {}};
    Parsed parsed;
    QualityCounts quality;
    parse_rows(plan, context,
               std::string_view(content).substr(
                   static_cast<std::size_t>(plan.body_offset)),
               parsed.rows, quality);
    parsed.counts = quality.of(source);
    parsed.rules = quality.rules;
    return parsed;
}

//! Read a file of this content. Its name holds no date.
inline Parsed parse(RegisterId source, std::string_view content,
                    ParseContext const& context = {})
{
    RegisterFolder const folder;
    return parse_file(folder.write("rows.csv", content), source, context);
}

//! The message of the base::Error that \p action throws; "" if it does not.
template <class Action>
std::string error_of(Action const& action)
{
    try {
        action();
    } catch (base::Error const& error) {
        return error.what();
    }
    return "";
}

//! Minutes since 1970-01-01 of an instant.
constexpr base::Minute at(int year, int month, int day, int hour,
                          int minute = 0)
{
    return base::start_of(base::to_day(year, month, day)) + hour * 60 + minute;
}

}  // namespace samspil::registers::test
