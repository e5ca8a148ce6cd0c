#pragma once

#include <ctime>
#include <filesystem>
#include <iosfwd>

namespace samspil::app {

/*!
 * How far the last run in a journal (base::Journal) has come, for people: its
 * finished stages, what it works on, when it will probably be through.
 *
 * \param now seconds since 1970, UTC.
 * \throw base::Error if the file cannot be read, or a line is none of a
 *        journal's; the last line may be half written.
 */
void status(std::filesystem::path const& path, std::time_t now,
            std::ostream& out);

}  // namespace samspil::app
