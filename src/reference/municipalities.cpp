#include "reference/municipalities.hpp"

namespace samspil::reference {
namespace {

//! Index by code: a table is faster than a search in the readers' loops.
constexpr auto index_by_code = [] {
    std::array<MunicipalityIndex, 1000> table{};
    table.fill(no_municipality);
    for (std::size_t i = 0; i < municipalities.size(); ++i) {
        table[municipalities[i].code] = MunicipalityIndex(i);
    }
    return table;
}();

}  // namespace

MunicipalityIndex find_municipality(int code)
{
    if (code < 0 || code >= static_cast<int>(index_by_code.size())) {
        return no_municipality;
    }
    return index_by_code[static_cast<std::size_t>(code)];
}

}  // namespace samspil::reference
