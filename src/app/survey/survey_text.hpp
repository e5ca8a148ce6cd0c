#pragma once

#include <iosfwd>

#include "ingest/survey/survey.hpp"

namespace samspil::app {

//! What `ingest --dry-run` says: files, columns, and what a run would take.
//! Numbers of rows from 1 to 4 are "<5".
void print_survey(ingest::Survey const& survey, ingest::Options const& options,
                  std::ostream& out);

}  // namespace samspil::app
