#pragma once

#include <ctime>
#include <filesystem>
#include <iosfwd>

namespace samspil::app {

/*!
 * Prints how far the last run in a journal (base::Journal) has come: its
 * finished stages, the stage at work, and when it will probably end.
 *
 * \param now seconds since 1970, UTC.
 * \throw base::Error if the file cannot be read, or a line has not a journal's
 *        form. The last line may be half written.
 */
void status(std::filesystem::path const& path, std::time_t now,
            std::ostream& out);

}  // namespace samspil::app
