#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "reference/labels.hpp"

namespace samspil::cubes {

/*!
 * An axis that cubes have after scenario, year and geography.
 *
 * Its labels are texts or, for an axis such as days, whole numbers.
 */
struct Axis
{
    std::string_view name;                          //!< as in the cube file
    std::span<std::string_view const> labels = {};  //!< in the file's order
    std::span<std::int32_t const> numbers = {};     //!< instead of labels

    constexpr std::size_t size() const
    {
        return labels.size() + numbers.size();
    }
    //! A label as text.
    std::string label(std::size_t index) const
    {
        return numbers.empty() ? std::string(labels[index])
                               : std::to_string(numbers[index]);
    }
};

/*!
 * Every axis is declared here, once. It appears in the cube file as soon as a
 * cube of the catalogue has it.
 */
namespace axes {

inline constexpr Axis sex{"sex", reference::sex_labels};
inline constexpr Axis age_group{"age_group", reference::age_group_labels};
inline constexpr Axis group{"group", reference::group_labels};
inline constexpr Axis diagnosis_group{"diagnosis_group",
                                      reference::diagnosis_group_labels};
inline constexpr Axis level{"level", reference::level_labels};
inline constexpr Axis intervention{"intervention",
                                   reference::intervention_labels};
inline constexpr Axis target_group{"target_group",
                                   reference::target_group_labels};
inline constexpr Axis stay_kind{"stay_kind", reference::stay_kind_labels};
inline constexpr Axis readmission_outcome{
    "readmission_outcome", reference::readmission_outcome_labels};
inline constexpr Axis pair{"pair", reference::pair_labels};
inline constexpr Axis agreement_outcome{"agreement_outcome",
                                        reference::agreement_outcome_labels};

}  // namespace axes
}  // namespace samspil::cubes
