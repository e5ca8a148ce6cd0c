#include "ingest/reading/detail_filter.hpp"

#include <cstddef>
#include <vector>

#include "ingest/exchange/row_key.hpp"
#include "ingest/read_phase.hpp"
#include "reference/diagnosis_groups.hpp"
#include "registers/register_spec.hpp"

namespace samspil::ingest {
namespace {

//! Rows ahead of the one that is looked up whose words are loaded.
constexpr std::size_t prefetch_distance = 32;

//! An upper bound for the contacts, from the bytes of their files.
std::int64_t expected_contacts(Plan const& plan)
{
    constexpr std::int64_t shortest_row = 50;
    std::int64_t bytes = 0;
    for (auto const& file : plan.files) {
        bytes +=
            phase_of(file.source) == ReadPhase::contacts ? file.file_size : 0;
    }
    return bytes / shortest_row;
}

//! Loads the word of a later row while the row at \p index is looked up.
template <class Row>
void prefetch_ahead(ContactFilter const& filter, std::span<Row const> rows,
                    std::size_t index)
{
    if (index + prefetch_distance < rows.size()) {
        filter.prefetch(key_of(rows[index + prefetch_distance]));
    }
}

//! A version that cannot be psychiatric needs no diagnoses (M2.6): it is in the
//! way of others at most.
bool needs_details(registers::ContactRow const& row)
{
    return row.psychiatric_specialty || row.action.is_missing() ||
           reference::is_psychiatric_diagnosis(row.action.text()) ||
           !is_lpr3(registers::spec_of(row.source).family);
}

template <class Row>
void erase_others(std::vector<Row>& rows, ContactFilter const& filter,
                  registers::QualityCounts& counts)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        prefetch_ahead(filter, std::span<Row const>(rows), i);
        if (filter.may_hold(key_of(rows[i]))) {
            rows[kept++] = rows[i];
        } else {
            ++counts.of(rows[i].source).not_needed;
        }
    }
    rows.resize(kept);
}

}  // namespace

DetailFilter::DetailFilter(Plan const& plan)
    : contacts_(expected_contacts(plan))
{
}

void DetailFilter::add(std::span<registers::ContactRow const> contacts)
{
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        prefetch_ahead(contacts_, contacts, i);
        if (needs_details(contacts[i])) {
            contacts_.add(key_of(contacts[i]));
        }
    }
}

void DetailFilter::share(parallel::Communicator const& ranks)
{
    contacts_.share(ranks);
}

void DetailFilter::erase_unneeded(registers::ParsedRows& rows,
                                  registers::QualityCounts& counts) const
{
    erase_others(rows.diagnoses, contacts_, counts);
    erase_others(rows.visits, contacts_, counts);
}

}  // namespace samspil::ingest
