#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "reference/labels.hpp"

namespace samspil::cubes {

//! The axes that cubes have after scenario, year and geography.
enum class Axis : std::uint8_t
{
    sex,
    age_group,
    group,
    diagnosis_group,
    level,
    intervention,
    target_group,
    stay_kind,
    readmission_outcome,
    pair,
    agreement_outcome
};
inline constexpr std::size_t axis_count = 11;

struct AxisSpec
{
    Axis id;
    std::string_view name;                     //!< as in the cube file
    std::span<std::string_view const> labels;  //!< in the file's order
};

//! Name and labels of an axis.
constexpr AxisSpec axis(Axis id)
{
    using namespace reference;
    switch (id) {
        case Axis::sex:
            return {id, "sex", sex_labels};
        case Axis::age_group:
            return {id, "age_group", age_group_labels};
        case Axis::group:
            return {id, "group", group_labels};
        case Axis::diagnosis_group:
            return {id, "diagnosis_group", diagnosis_group_labels};
        case Axis::level:
            return {id, "level", level_labels};
        case Axis::intervention:
            return {id, "intervention", intervention_labels};
        case Axis::target_group:
            return {id, "target_group", target_group_labels};
        case Axis::stay_kind:
            return {id, "stay_kind", stay_kind_labels};
        case Axis::readmission_outcome:
            return {id, "readmission_outcome", readmission_outcome_labels};
        case Axis::pair:
            return {id, "pair", pair_labels};
        case Axis::agreement_outcome:
            break;
    }
    return {Axis::agreement_outcome, "agreement_outcome",
            agreement_outcome_labels};
}

}  // namespace samspil::cubes
