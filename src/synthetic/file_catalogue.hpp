#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/civil_time.hpp"
#include "base/years.hpp"

namespace samspil::synthetic {

//! The registers that are written.
enum class Register : std::uint8_t
{
    bef,
    dod,
    psyk_adm,
    psyk_diag,
    psyk_pers,
    lpr_adm,
    lpr_diag,
    lpr_bes,
    lpr_f_kontakter,
    lpr_f_diagnoser,
    handicap
};
inline constexpr std::size_t register_count = 11;

//! The year in which LPR3 took over; the day depends on the region.
inline constexpr int changeover_year = 2019;

/*!
 * The first day of LPR3 in a region: 3 February 2019 in Hovedstaden, Sjælland
 * and Midtjylland, 3 March 2019 in Syddanmark and Nordjylland.
 */
base::Day changeover_day(int region_code);

struct OutputFile
{
    std::string name;
    std::string_view header;  //!< the column names, without line break
};

//! The files that a run writes: each register's years, in a fixed order.
class FileCatalogue
{
  public:
    explicit FileCatalogue(base::Years const& years);

    std::vector<OutputFile> const& files() const { return files_; }
    /*!
     * Index of a register's file for a year: for bef that of its 31 December,
     * for dod any year. Years before the first file get the first one, years
     * after the last file the last one.
     *
     * \pre has(id)
     */
    std::size_t index(Register id, int year) const;
    //! Whether the register has any file in these years.
    bool has(Register id) const;

  private:
    struct Series
    {
        std::size_t first_index = 0;
        int first_year = 0;
        int last_year = -1;  //!< before first_year: no file
    };

    std::vector<OutputFile> files_;
    std::array<Series, register_count> series_;
};

}  // namespace samspil::synthetic
