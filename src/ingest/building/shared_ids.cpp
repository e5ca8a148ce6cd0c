#include "ingest/building/shared_ids.hpp"

#include <algorithm>
#include <vector>

#include "registers/register_spec.hpp"

namespace samspil::ingest {
namespace {

using registers::ContactRow;
using registers::FileCount;

bool is_lpr2(ContactRow const& row)
{
    return registers::is_lpr2(registers::spec_of(row.source).family);
}

bool has_two_persons(std::span<ContactRow const> rows_by_person)
{
    return rows_by_person.front().person != rows_by_person.back().person;
}

void count_shared(std::span<ContactRow const> rows,
                  registers::CheckCounts& counts)
{
    for (auto const& row : rows) {
        ++counts.file(row.file).of(FileCount::shared_id);
    }
}

//! \pre the rows are of LPR2.
void count_shared_within_files(std::span<ContactRow const> rows,
                               registers::CheckCounts& counts)
{
    std::vector<ContactRow> by_file(rows.begin(), rows.end());
    std::stable_sort(by_file.begin(), by_file.end(),
                     [](ContactRow const& a, ContactRow const& b) {
                         return a.file < b.file;
                     });
    for (auto begin = by_file.begin(); begin != by_file.end();) {
        auto const end = std::find_if(
            begin, by_file.end(),
            [begin](ContactRow const& row) { return row.file != begin->file; });
        std::span const of_file(begin, end);
        if (has_two_persons(of_file)) {
            count_shared(of_file, counts);
        }
        begin = end;
    }
}

}  // namespace

void count_shared_ids(std::span<ContactRow const> rows,
                      registers::CheckCounts& counts)
{
    if (rows.empty() || rows.front().contact == records::Hash128{}) {
        return;  // contacts without an id
    }
    for (auto const& row : rows) {
        ++counts.file(row.file).of(FileCount::with_id);
    }
    if (!has_two_persons(rows)) {
        return;
    }
    if (is_lpr2(rows.front())) {
        count_shared_within_files(rows, counts);
    } else {
        count_shared(rows, counts);
    }
}

}  // namespace samspil::ingest
