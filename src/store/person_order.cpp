#include "store/person_order.hpp"

#include <algorithm>
#include <utility>

#include "base/contract.hpp"

namespace samspil::store {
namespace {

//! A kind of person is a number. From the highest bits: activity, whether they
//! move, whether they die, code of the residence.
constexpr std::size_t codes = 256;
constexpr std::size_t dying = codes;
constexpr std::size_t moving = 2 * dying;
constexpr std::size_t only_contacts = 2 * moving;
constexpr std::size_t inactive = 2 * only_contacts;
constexpr std::size_t kind_count = inactive + only_contacts;

bool has_rows(std::vector<std::uint32_t> const& offsets, std::size_t person)
{
    return offsets[person] != offsets[person + 1];
}

}  // namespace

PersonOrder::PersonOrder(base::Years const& years)
    : years_(static_cast<std::size_t>(years.count())),
      end_of_run_(base::first_day_of(years.last() + 1)),
      begins_(kind_count)
{
}

std::size_t PersonOrder::kind(Shard const& shard, std::size_t person) const
{
    auto const width = static_cast<std::size_t>(shard.residence_count());
    auto const* const residences = shard.residences.data() + person * width;
    std::size_t result = residences[0].index();
    // Each year is compared with the one before, without a branch.
    unsigned differing = 0;
    for (std::size_t y = 1; y < years_; ++y) {
        differing |= residences[y] != residences[y - 1] ? 1U : 0U;
    }
    result += differing != 0 ? moving : 0;
    result += shard.death_days[person] < end_of_run_ ? dying : 0;
    if (!has_rows(shard.registration_offsets, person)) {
        result +=
            has_rows(shard.contact_offsets, person) ? only_contacts : inactive;
    }
    return result;
}

//! One counting pass: within a kind, persons stay in the order of their keys.
void PersonOrder::find_order(Shard const& by_key)
{
    auto const persons = by_key.person_count();
    kinds_.resize(persons);
    order_.resize(persons);
    std::fill(begins_.begin(), begins_.end(), 0U);
    for (std::size_t i = 0; i < persons; ++i) {
        kinds_[i] = static_cast<std::uint32_t>(this->kind(by_key, i));
        ++begins_[kinds_[i]];
    }
    std::uint32_t sum = 0;
    for (auto& begin : begins_) {
        sum += std::exchange(begin, sum);
    }
    for (std::size_t i = 0; i < persons; ++i) {
        order_[begins_[kinds_[i]]++] = static_cast<std::uint32_t>(i);
    }
}

template <class T>
void PersonOrder::arrange_column(std::vector<T> const& from,
                                 std::vector<T>& to) const
{
    to.resize(order_.size());
    std::transform(order_.begin(), order_.end(), to.begin(),
                   [&from](std::uint32_t person) { return from[person]; });
}

//! Arranges the rows of persons, and where the rows of each person begin.
template <class Row>
void PersonOrder::arrange_rows(std::vector<std::uint32_t> const& from_offsets,
                               std::vector<Row> const& from,
                               std::vector<std::uint32_t>& to_offsets,
                               std::vector<Row>& to) const
{
    to_offsets.resize(order_.size() + 1);
    to.resize(from.size());
    std::uint32_t end = 0;
    to_offsets[0] = end;
    for (std::size_t i = 0; i < order_.size(); ++i) {
        auto const person = order_[i];
        auto const begin = from_offsets[person];
        auto const rows = from_offsets[person + 1] - begin;
        std::copy_n(from.data() + begin, rows, to.data() + end);
        end += rows;
        to_offsets[i + 1] = end;
    }
}

void PersonOrder::arrange_residences(Shard const& by_key, Shard& ordered) const
{
    auto const width = static_cast<std::size_t>(by_key.residence_count());
    ordered.residences.resize(by_key.residences.size());
    auto* to = ordered.residences.data();
    for (auto const person : order_) {
        to = std::copy_n(by_key.residences.data() + person * width, width, to);
    }
}

void PersonOrder::arrange(Shard const& by_key, Shard& ordered)
{
    SAMSPIL_EXPECT(by_key.residence_count() == ordered.residence_count());
    this->find_order(by_key);
    this->arrange_column(by_key.keys, ordered.keys);
    this->arrange_column(by_key.birth_days, ordered.birth_days);
    this->arrange_column(by_key.death_days, ordered.death_days);
    this->arrange_column(by_key.sexes, ordered.sexes);
    this->arrange_residences(by_key, ordered);
    this->arrange_rows(by_key.contact_offsets, by_key.contacts,
                       ordered.contact_offsets, ordered.contacts);
    this->arrange_rows(by_key.registration_offsets, by_key.registrations,
                       ordered.registration_offsets, ordered.registrations);
}

}  // namespace samspil::store
