#include "count/bootstrap/drawn_persons.hpp"

#include <algorithm>
#include <array>

#include "count/thread_count.hpp"
#include "parallel/thread_errors.hpp"
#include "reference/places.hpp"

namespace samspil::count {
namespace {

template <class T>
std::int64_t bytes_of(std::vector<T> const& values)
{
    return static_cast<std::int64_t>(values.size() * sizeof(T));
}

//! A person of one of several records.
struct RecordedPerson
{
    std::uint32_t record;
    std::uint32_t person;
};

//! All persons of all records, ordered by place.
std::vector<RecordedPerson> ordered_by_place(
    std::span<DrawnPersons::Recorded const> recorded)
{
    std::array<std::size_t, reference::place_count + 1> begins{};
    for (auto const& record : recorded) {
        for (auto const place : record.places) {
            ++begins[place.index() + 1];
        }
    }
    for (std::size_t i = 0; i < reference::place_count; ++i) {
        begins[i + 1] += begins[i];
    }
    std::vector<RecordedPerson> result(begins.back());
    for (std::uint32_t i = 0; i < recorded.size(); ++i) {
        for (std::uint32_t k = 0; k < recorded[i].places.size(); ++k) {
            result[begins[recorded[i].places[k].index()]++] = {i, k};
        }
    }
    return result;
}

}  // namespace

void DrawnPersons::Recorded::add(records::Hash128 const& key,
                                 Contributions const& contributions)
{
    auto const added = contributions.entries();
    entries.insert(entries.end(), added.begin(), added.end());
    ends.push_back(entries.size());
    keys.push_back(key);
    places.push_back(contributions.place());
}

std::span<Contributions::Entry const> DrawnPersons::Recorded::entries_of(
    std::size_t person) const
{
    auto const begin = person == 0 ? 0 : ends[person - 1];
    return std::span(entries).subspan(begin, ends[person] - begin);
}

std::int64_t DrawnPersons::Recorded::bytes() const
{
    return bytes_of(entries) + bytes_of(ends) + bytes_of(keys) +
           bytes_of(places) +
           static_cast<std::int64_t>(keys.size() * sizeof(ByteWeights));
}

DrawnPersons::DrawnPersons(std::size_t cells,
                           std::span<Recorded const> recorded)
{
    auto const persons = ordered_by_place(recorded);
    keys_.reserve(persons.size());
    for (auto const& [record, person] : persons) {
        keys_.push_back(recorded[record].keys[person]);
    }
    rows_ = CellRows(cells, persons.size(), [&](std::size_t row) {
        auto const& [record, person] = persons[row];
        return recorded[record].entries_of(person);
    });
    blocks_ = rows_.blocks_by_row(cells_of_block);
}

void DrawnPersons::draw(ReplicateRange const& range,
                        std::vector<ByteWeights>& weights) const
{
    weights.resize(std::max(weights.size(), keys_.size()));
    parallel::ThreadErrors errors;
    auto const persons = static_cast<std::int64_t>(keys_.size());
    auto const length = static_cast<std::size_t>(range.count());
#pragma omp parallel for num_threads(thread_count()) schedule(static)
    for (std::int64_t i = 0; i < persons; ++i) {
        errors.run([&] {
            auto const person = static_cast<std::size_t>(i);
            draw_person_weights(range, keys_[person],
                                std::span(weights[person].of).first(length));
        });
    }
    errors.rethrow();
}

}  // namespace samspil::count
