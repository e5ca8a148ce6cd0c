#include "method/places/residence_choice.hpp"

#include <limits>
#include <tuple>

namespace samspil::method {
namespace {

//! Whether \p a comes before \p b in M7.1's choice: a valid municipality,
//! then the later date, the lower municipality, the lower valid district.
bool is_preferred(ResidenceRecord const& a, ResidenceRecord const& b)
{
    auto const rank = [](ResidenceRecord const& record) {
        int const district = reference::is_valid_district(record.district)
                                 ? record.district
                                 : std::numeric_limits<int>::max();
        return std::make_tuple(
            record.municipality == reference::no_municipality,
            -record.reference_day.value(), record.municipality, district);
    };
    return rank(a) < rank(b);
}

}  // namespace

int residence_index(base::Years const& years, base::Day reference_day)
{
    auto const date = base::to_civil(reference_day);
    bool const is_new_year = date.month == 1 && date.day == 1;
    bool const is_last_day = date.month == 12 && date.day == 31;
    if (!is_new_year && !is_last_day) {
        return -1;
    }
    int const index = date.year + (is_last_day ? 1 : 0) - years.first();
    return index >= 0 && index <= years.count() ? index : -1;
}

void ResidenceChoice::add(ResidenceRecord const& record)
{
    if (!has_record_ || is_preferred(record, chosen_)) {
        chosen_ = record;
        has_record_ = true;
    }
}

reference::ResidenceCode ResidenceChoice::code() const
{
    if (!has_record_) {
        return reference::residence_no_record;
    }
    if (chosen_.municipality == reference::no_municipality) {
        return reference::residence_invalid;
    }
    if (chosen_.municipality != reference::koebenhavn) {
        return reference::residence_of(
            reference::place_of(chosen_.municipality));
    }
    return reference::is_valid_district(chosen_.district)
               ? reference::residence_of(
                     reference::place_of_district(chosen_.district))
               : reference::residence_koebenhavn;
}

}  // namespace samspil::method
