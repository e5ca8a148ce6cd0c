#pragma once

namespace samspil::app {

/*!
 * Make the process independent of what it was started with. To be called
 * before anything else.
 *
 * - Results are for their owner only (umask), and there are no core dumps:
 *   memory holds registers.
 * - Standard input, output and error that are closed are opened on /dev/null,
 *   so that no result's file gets their number and messages do not end in it.
 *   Writing to a closed standard output fails.
 * - A reader that goes away (SIGPIPE) or a limit on files (SIGXFSZ) makes a
 *   write fail, and does not end the process before it can tidy up.
 * - HDF5 locks no files, whatever HDF5_USE_FILE_LOCKING says: many file systems
 *   cannot, and the program has locks of its own.
 */
void prepare_surroundings();

/*!
 * No core dump by way of another program, and no other process of this user
 * that reads this one's memory. Only for a process that no launcher started:
 * ranks on one host read each other's memory to exchange data.
 */
void hide_memory();

}  // namespace samspil::app
