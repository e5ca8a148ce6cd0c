#pragma once

#include "records/contact.hpp"
#include "records/scenario.hpp"

namespace samspil::method {

//! Whether a stored contact is psychiatric under a scenario (M2.1). A store
//! holds only contacts that are psychiatric by M2.1's default.
constexpr bool is_in_scope(records::Contact const& contact,
                           records::ContactScope scope)
{
    return scope == records::ContactScope::specialty_or_diagnosis ||
           contact.has_psychiatric_specialty();
}

}  // namespace samspil::method
