#include "store/empty_groups.hpp"

namespace samspil::store {

std::vector<std::string> warnings_of_empty_groups(Manifest const& manifest)
{
    auto const total = manifest.total();
    if (total.persons == 0) {
        return {
            "the store has no persons, so every count is 0: check the "
            "registers that it is made of"};
    }
    std::vector<std::string> warnings;
    if (total.contacts == 0) {
        warnings.emplace_back(
            "the store has no psychiatric contacts, so the groups psychiatry, "
            "overlap, diagnosed and diagnosed_recipients are empty: check that "
            "the hospital registers (lpr_…, psyk_…) were delivered");
    }
    if (total.registrations == 0) {
        warnings.emplace_back(
            "the store has no registrations of social services, so the groups "
            "recipients, overlap and diagnosed_recipients are empty: check "
            "that the social register (handicap…) was delivered");
    }
    return warnings;
}

}  // namespace samspil::store
