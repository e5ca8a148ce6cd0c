#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "base/log.hpp"
#include "support/scratch_folder.hpp"
#include "synthetic/synthesize.hpp"

namespace samspil::synthetic::test {

//! Runs the generator in silence.
inline void make_registers(std::filesystem::path const& out,
                           std::int64_t persons, std::uint64_t seed,
                           int threads = 1, base::Years years = {2018, 2022})
{
    base::Log log;
    synthesize({persons, seed, out, years, threads}, log);
}

using Row = std::vector<std::string>;

//! The fields of a line; the generator never quotes.
inline Row split(std::string const& line)
{
    Row row(1);
    for (char const character : line) {
        if (character == ',') {
            row.emplace_back();
        } else {
            row.back() += character;
        }
    }
    return row;
}

//! The rows of all files whose names begin with \p prefix, without headers.
inline std::vector<Row> read_rows(std::filesystem::path const& folder,
                                  std::string const& prefix)
{
    std::vector<std::filesystem::path> paths;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().filename().string().rfind(prefix, 0) == 0) {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<Row> rows;
    for (auto const& path : paths) {
        std::ifstream file(path);
        std::string line;
        std::getline(file, line);
        while (std::getline(file, line)) {
            rows.push_back(split(line));
        }
    }
    return rows;
}

/*!
 * Registers of 20,000 persons, made once for a test program.
 *
 * Read without the project's readers, so that a fault in these cannot hide
 * one of the generator's.
 */
class RegistersTest : public ::testing::Test
{
  protected:
    static constexpr std::int64_t persons = 20'000;

    static void SetUpTestSuite()
    {
        scratch_ = new samspil::test::ScratchFolder;
        make_registers(folder(), persons, 7, 2);
    }
    static void TearDownTestSuite()
    {
        delete scratch_;
        scratch_ = nullptr;
    }
    static std::filesystem::path folder()
    {
        return scratch_->path() / "registers";
    }
    static std::vector<Row> rows_of(std::string const& prefix)
    {
        return read_rows(folder(), prefix);
    }

  private:
    static inline samspil::test::ScratchFolder* scratch_ = nullptr;
};

// columns of the registers, as the generator orders them
namespace bef {
enum Column : std::size_t
{
    person,
    birth,
    sex,
    municipality,
    district
};
}  // namespace bef
namespace adm {
enum Column : std::size_t
{
    record,
    person,
    type,
    code,
    acute,
    start,
    start_hour,
    start_minute,
    end,
    end_hour,
    specialty
};
}  // namespace adm
namespace kontakter {
enum Column : std::size_t
{
    contact,
    person,
    start,
    start_time,
    end,
    end_time,
    type,
    priority,
    specialty,
    code
};
}  // namespace kontakter
namespace diagnoser {
enum Column : std::size_t
{
    contact,
    code,
    type,
    retracted
};
}  // namespace diagnoser
namespace handicap {
enum Column : std::size_t
{
    person,
    service,
    acting,
    paying,
    start,
    end,
    target_group
};
}  // namespace handicap

//! How many rows fulfil a condition.
template <class Condition>
std::int64_t count(std::vector<Row> const& rows, Condition const& condition)
{
    return std::count_if(rows.begin(), rows.end(), condition);
}

}  // namespace samspil::synthetic::test
