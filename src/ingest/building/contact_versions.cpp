#include "ingest/building/contact_versions.hpp"

#include <algorithm>
#include <tuple>

namespace samspil::ingest {
namespace {

using registers::ContactRow;
using registers::DiagnosisCode;

//! Lower ones take the place of higher ones (M2.6).
auto version_rank(ContactRow const& row, DiagnosisCode const& table_action)
{
    auto const& action = row.action.is_missing() ? table_action : row.action;
    bool const is_open = row.end == base::no_minute;
    auto const end = is_open ? std::int64_t{0} : std::int64_t{row.end.value()};
    return std::tuple(is_open, -end, action.is_missing(), row.type, !row.acute,
                      !row.psychiatric_specialty, action);
}

}  // namespace

std::vector<ContactRow const*> in_version_order(
    std::span<ContactRow const> rows, DiagnosisCode const& table_action)
{
    std::vector<ContactRow const*> result;
    result.reserve(rows.size());
    for (auto const& row : rows) {
        result.push_back(&row);
    }
    std::sort(result.begin(), result.end(),
              [&](ContactRow const* a, ContactRow const* b) {
                  if (a->person != b->person || a->start != b->start) {
                      return std::tie(a->person, a->start) <
                             std::tie(b->person, b->start);
                  }
                  return version_rank(*a, table_action) <
                         version_rank(*b, table_action);
              });
    return result;
}

}  // namespace samspil::ingest
