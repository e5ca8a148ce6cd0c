#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "base/atomic_file.hpp"
#include "base/years.hpp"
#include "records/keyed_hash.hpp"
#include "store/fingerprint.hpp"
#include "store/format.hpp"
#include "store/manifest.hpp"
#include "store/shard_file.hpp"
#include "support/person_builder.hpp"

/*!
 * Stores for tests, made of persons without an ingest.
 */
namespace samspil::test {

//! Key of the n-th person; in no particular order.
inline records::Hash128 person_key(std::size_t number)
{
    return records::keyed_hash(records::public_key, std::to_string(number));
}

class StoreBuilder
{
  public:
    explicit StoreBuilder(base::Years years = {2018, 2022}) : years_(years) {}

    StoreBuilder& add(PersonBuilder const& person)
    {
        persons_.push_back({person_key(persons_.size()), person});
        return *this;
    }

    //! Write a store of so many shards into a folder, which is made.
    store::Manifest write(std::filesystem::path const& folder,
                          std::uint32_t shards)
    {
        std::filesystem::create_directories(folder);
        std::sort(persons_.begin(), persons_.end(),
                  [](Keyed const& a, Keyed const& b) { return a.key < b.key; });
        store::Manifest manifest;
        manifest.years = years_;
        manifest.observation_end = years_.end();
        store::PersonSum sum;
        for (std::uint32_t index = 0; index < shards; ++index) {
            auto const shard = this->make_shard(index, shards, sum);
            auto const name = store::shard_file_name(index);
            store::write_shard(folder / name, shard);
            manifest.shards.push_back(
                {name, static_cast<std::int64_t>(shard.person_count()),
                 static_cast<std::int64_t>(shard.contacts.size()),
                 static_cast<std::int64_t>(shard.registrations.size()),
                 store::seal_of(folder / name)});
        }
        manifest.fingerprint =
            store::fingerprint(sum, years_, manifest.observation_end);
        base::write_file_atomically(folder / store::manifest_name,
                                    manifest.to_json());
        return manifest;
    }

  private:
    struct Keyed
    {
        records::Hash128 key;
        PersonBuilder person;
    };

    store::Shard make_shard(std::uint32_t index, std::uint32_t shards,
                            store::PersonSum& sum)
    {
        store::Shard shard(years_.residence_count());
        for (auto& [key, person] : persons_) {
            if (records::slice_of(key, shards) == index) {
                shard.append(key, person.view());
                sum.add(person.view());
            }
        }
        return shard;
    }

    base::Years years_;           //!< of the run
    std::vector<Keyed> persons_;  //!< as added, until written
};

}  // namespace samspil::test
