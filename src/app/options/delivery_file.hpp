#pragma once

#include <filesystem>

#include "registers/delivery.hpp"

namespace samspil::app {

/*!
 * What the file of `ingest --columns` says of the delivery, as an INI file:
 *
 *     [lpr_f_kontakter]          a register
 *     person = CPR, V_CPR        the column of a field: the first that is there
 *     start_time.form = hhmm     digits alone are hours and minutes
 *     specialty_values = Ungdomspsyk    psychiatric besides the usual two
 *     [psyk_pers]
 *     home_values = 6018, 7021   values of place that stand for home visits
 *     [files]
 *     lpr_f_kontakter = lpr3f_kontakter*
 *
 * \throw base::UsageError if the file cannot be read, or a line says nothing
 *        of this; the message names the line and what could stand there.
 */
registers::Delivery read_delivery_file(std::filesystem::path const& path);

}  // namespace samspil::app
