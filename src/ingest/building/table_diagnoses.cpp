#include "ingest/building/table_diagnoses.hpp"

#include "ingest/building/diagnosis_identity.hpp"
#include "reference/diagnosis_groups.hpp"

namespace samspil::ingest {

using registers::DiagnosisRow;

TableDiagnoses summarise(std::span<DiagnosisRow const> rows)
{
    TableDiagnoses result;
    DiagnosisRow const* previous = nullptr;
    for (auto const& row : rows) {
        if (row.is_action) {
            if (result.action.is_missing()) {
                result.action = row.code;
            }
        } else if (previous == nullptr || previous->is_action ||
                   previous->code != row.code) {
            auto const group = reference::diagnosis_group(row.code.text());
            result.secondary_groups = static_cast<std::uint16_t>(
                result.secondary_groups | 1U << reference::index_of(group));
            result.secondary_sum += code_number(row.code);
        }
        previous = &row;
    }
    return result;
}

}  // namespace samspil::ingest
