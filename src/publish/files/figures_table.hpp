#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "names/language.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

inline constexpr std::string_view figures_csv_name = "figures.csv";
//! The same with tabs, where only text may leave (--for dst).
inline constexpr std::string_view figures_txt_name = "figures.txt";

/*!
 * The figures as text: a row for each cell of the plan, with full precision;
 * numbers are empty where they are not shown.
 *
 * \param separator comma or tab.
 * \param language  of the key figures' names.
 */
std::string figures_table(Publication const& publication, char separator,
                          names::Language language);

/*!
 * Reads a table of figures into a publication of which axes and plan are known,
 * and that has room for values and status.
 *
 * \throw base::Error that names file, line and column if it cannot be read, or
 *        if it does not hold the cells of the plan, each once.
 */
void read_figures_table(std::filesystem::path const& path,
                        Publication& publication);

}  // namespace samspil::publish
