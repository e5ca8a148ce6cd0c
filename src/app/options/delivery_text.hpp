#pragma once

#include <string>

#include "registers/delivery.hpp"

namespace samspil::app {

/*!
 * A file for `ingest --columns` that says all of a delivery, also what is so
 * anyway: `ingest --print-columns`. read_delivery_file() makes the same
 * delivery of it.
 */
std::string delivery_text(registers::Delivery const& delivery);

}  // namespace samspil::app
