#pragma once

#include <cstdint>

#include "reference/labels.hpp"
#include "reference/municipalities.hpp"

namespace samspil::synthetic {

//! What kind of life a person leads in the model (docs/synthetic.md).
enum class Kind : std::uint8_t
{
    child,          //!< under 18 at the start, never in psychiatry
    child_patient,  //!< under 18 at the start, an episode in psychiatry
    adult,          //!< neither psychiatry nor social services
    episodic,       //!< one or two episodes in psychiatry
    chronic,        //!< years in psychiatry
    recipient,      //!< social services, hardly ever psychiatry
    dual,           //!< years in psychiatry and social services
    newborn,        //!< born in the run's years
    arrival,        //!< immigrated in the run's years
    visitor         //!< hospital contacts, but in no population record
};

//! Whether persons of a kind get social services.
constexpr bool is_recipient(Kind kind)
{
    return kind == Kind::recipient || kind == Kind::dual;
}

/*!
 * What the stratified draw (Strata) decides about a person.
 *
 * For kinds with social services \c home is the acting municipality and
 * \c level that of the main service; for all others \c home is where they
 * live.
 */
struct Archetype
{
    std::int64_t number = 0;  //!< of the person, 0 to persons - 1
    Kind kind = Kind::adult;
    bool schizophrenia = false;  //!< F2 is the main diagnosis
    reference::Level level = reference::Level::other;
    reference::MunicipalityIndex home{};
    double severity = 0;    //!< rank among persons of the kind, 0 to 1
    double phase = 0;       //!< where in time their history lies, 0 to 1
    double belonging = 0;   //!< rank for municipalities that agree, 0 to 1
    double attendance = 0;  //!< decides in which years they are seen, 0 to 1
};

}  // namespace samspil::synthetic
