#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <vector>

#include "base/years.hpp"
#include "store/manifest.hpp"
#include "store/shard.hpp"
#include "store/shard_file.hpp"
#include "support/read_shard.hpp"

/*!
 * What the benchmarks count: a store's shards in memory, or made-up persons
 * in about the proportions of the registers.
 */
namespace samspil::benchmarks {

//! Columns of persons, and the run that they are of.
struct Sample
{
    base::Years years{2018, 2022};
    base::Minute observation_end = years.end();
    std::vector<store::Shard> shards;

    std::int64_t persons() const
    {
        std::int64_t sum = 0;
        for (auto const& shard : shards) {
            sum += static_cast<std::int64_t>(shard.person_count());
        }
        return sum;
    }
};

//! Draws persons one after the other.
class PersonSource
{
  public:
    explicit PersonSource(base::Years const& years) : years_(years) {}

    void add_to(store::Shard& shard)
    {
        records::PersonView view;
        view.facts.birth_day =
            base::to_day(1920, 1, 1) + this->below(100 * 365);
        view.facts.sex = static_cast<reference::Sex>(this->below(2));
        if (this->percent(4)) {
            view.facts.death_day =
                base::first_day_of(years_.first()) + this->below(5 * 365);
        }
        residences_.assign(static_cast<std::size_t>(years_.residence_count()),
                           this->place());
        if (this->percent(25)) {
            auto const moved =
                static_cast<std::ptrdiff_t>(1 + this->below(years_.count()));
            std::fill(residences_.begin() + moved, residences_.end(),
                      this->percent(40) ? reference::residence_no_record
                                        : this->place());
        }
        contacts_.clear();
        registrations_.clear();
        if (this->percent(11)) {
            this->add_contacts();
        }
        if (this->percent(2)) {
            this->add_registrations();
        }
        view.residences = residences_;
        view.contacts = contacts_;
        view.registrations = registrations_;
        shard.append({++key_, 0}, view);
    }

  private:
    int below(int bound)
    {
        return static_cast<int>(random_() % static_cast<unsigned>(bound));
    }
    bool percent(int share) { return this->below(100) < share; }
    reference::ResidenceCode place()
    {
        return reference::ResidenceCode(this->below(100));
    }
    reference::MunicipalityIndex municipality()
    {
        return reference::MunicipalityIndex(std::min(this->below(100), 98));
    }

    //! About 21, half of them before the run; many visits, few admissions.
    void add_contacts()
    {
        auto const first = base::start_of(base::first_day_of(2013));
        auto const days =
            static_cast<int>((years_.end() - first) / base::minutes_per_day);
        int const episodes = 1 + this->below(3) * this->below(2);
        for (int episode = 0; episode < episodes; ++episode) {
            auto day = this->below(days);
            int const visits = 1 + this->below(20) + this->below(10);
            for (int i = 0; i < visits && day < days; ++i) {
                records::ContactTraits traits;
                traits.psychiatric_specialty = true;
                traits.acute = this->percent(8);
                traits.type = this->percent(91)
                                  ? reference::ContactType::physical
                                  : reference::ContactType::out_contact;
                traits.action_group = static_cast<reference::DiagnosisGroup>(
                    (episode * 5 + (this->percent(5) ? 1 : 0)) % 12);
                bool const is_admission = this->percent(4);
                traits.date_only = !is_admission && day < days / 10 * 6;
                auto const start =
                    first + day * base::minutes_per_day +
                    (traits.date_only ? 0 : 480 + this->below(480));
                auto const length =
                    is_admission ? this->below(15 * base::minutes_per_day)
                                 : 30 + this->below(90);
                auto const end = traits.date_only ? start : start + length;
                contacts_.emplace_back(start, earlier(end, years_.end()),
                                       traits);
                day += 1 + this->below(20) +
                       (is_admission ? length / base::minutes_per_day : 0);
            }
        }
        std::sort(contacts_.begin(), contacts_.end());
    }

    void add_registrations()
    {
        int const count = 1 + (this->percent(40) ? this->below(3) : 0);
        auto const acting = this->municipality();
        for (int i = 0; i < count; ++i) {
            records::Registration one;
            one.start = base::first_day_of(2008) + this->below(14 * 365);
            one.end = this->percent(56) ? base::no_day
                                        : one.start + this->below(3 * 365);
            one.service = static_cast<std::uint8_t>(this->below(13));
            one.target_group =
                static_cast<reference::TargetGroup>(this->below(5));
            one.acting = this->percent(90) ? acting : this->municipality();
            one.paying = one.acting;
            registrations_.push_back(one);
        }
        std::sort(registrations_.begin(), registrations_.end());
    }

    base::Years years_;
    std::mt19937 random_{1};  //!< the same numbers everywhere
    std::uint64_t key_ = 0;
    std::vector<reference::ResidenceCode> residences_;
    std::vector<records::Contact> contacts_;
    std::vector<records::Registration> registrations_;
};

//! The store that SAMSPIL_BENCH_STORE names; else 1,000,000 persons.
inline Sample const& sample()
{
    static Sample const result = [] {
        Sample made;
        if (char const* const folder = std::getenv("SAMSPIL_BENCH_STORE")) {
            auto const manifest = store::read_manifest(folder);
            made.years = manifest.years;
            made.observation_end = manifest.observation_end;
            for (auto const& shard : manifest.shards) {
                made.shards.push_back(test::read_shard(
                    std::filesystem::path(folder) / shard.file, made.years));
            }
            return made;
        }
        PersonSource source(made.years);
        for (int i = 0; i < 16; ++i) {
            made.shards.emplace_back(made.years.residence_count());
            for (int person = 0; person < 62'500; ++person) {
                source.add_to(made.shards.back());
            }
        }
        return made;
    }();
    return result;
}

}  // namespace samspil::benchmarks
