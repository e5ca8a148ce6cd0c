#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/civil_time.hpp"
#include "base/error.hpp"
#include "registers/csv/csv_plan.hpp"
#include "registers/csv/csv_rows.hpp"
#include "support/printers.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::registers::test {

//! A folder of register files that is gone when the test is over.
class RegisterFolder : public samspil::test::ScratchFolder
{
  public:
    std::filesystem::path write(std::string const& name,
                                std::string_view content) const
    {
        return samspil::test::write_content(*this / name, content);
    }
};

//! What one file of one register was read as.
struct Parsed
{
    ParsedRows rows;
    RowCounts counts;
    std::array<std::int64_t, quality_rule_count> rules{};

    //! \throw std::bad_optional_access if there is no cause of this name
    std::int64_t rejected(std::string_view cause) const
    {
        return counts.rejected.at(Rejection::find(cause).value().index());
    }
    //! \throw std::bad_optional_access if there is no rule of this label
    std::int64_t rule(std::string_view label) const
    {
        return rules.at(index_of(find_quality_rule(label).value()));
    }
    //! Names of the causes that rows were rejected for.
    std::vector<std::string> causes() const
    {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < Rejection::count; ++i) {
            if (counts.rejected.at(i) != 0) {
                names.push_back(Rejection::at(i).name());
            }
        }
        return names;
    }
};

//! Names of all causes that the register's rows can be rejected for.
inline std::vector<std::string> names_of_causes(RegisterId id)
{
    std::vector<std::string> names;
    for (auto const& cause : rejection_causes(id)) {
        names.push_back(cause.name());
    }
    return names;
}

//! Plan a file and read all of its body.
inline Parsed parse_file(std::filesystem::path const& path, RegisterId source,
                         ParseContext const& context = {})
{
    auto const plan = plan_csv_file(path, source);
    auto const content = samspil::test::content_of(path);
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
    return samspil::test::message_of<base::Error>(action);
}

//! Minutes since 1970-01-01 of an instant.
constexpr base::Minute at(int year, int month, int day, int hour,
                          int minute = 0)
{
    return base::start_of(base::to_day(year, month, day)) + hour * 60 + minute;
}

}  // namespace samspil::registers::test
