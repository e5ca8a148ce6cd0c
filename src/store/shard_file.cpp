#include "store/shard_file.hpp"

#include <array>
#include <bit>
#include <cstdio>
#include <cstring>

#include "base/error.hpp"
#include "hdf5/file.hpp"
#include "store/format.hpp"

namespace samspil::store {
namespace {

// Rows of three 32-bit words are read straight into contacts and
// registrations, whose bytes are laid out so.
static_assert(std::endian::native == std::endian::little);
static_assert(sizeof(records::Contact) == 3 * sizeof(std::uint32_t));
static_assert(sizeof(records::Registration) == 3 * sizeof(std::uint32_t));
static_assert(sizeof(records::Hash128) == 2 * sizeof(std::uint64_t));

//! A column of structs as the words that they are made of.
template <class Word, class T>
std::span<Word const> words(std::vector<T> const& rows)
{
    static_assert(std::is_trivially_copyable_v<T>);
    return {reinterpret_cast<Word const*>(rows.data()),
            rows.size() * (sizeof(T) / sizeof(Word))};
}

template <class T>
std::span<T const> view(std::vector<T> const& rows)
{
    return rows;
}

//! Read a data set of shape [n, width] into n structs of width words.
template <class Word, class T>
void read_rows(hdf5::File const& file, std::string const& name,
               std::vector<T>& rows)
{
    constexpr std::size_t width = sizeof(T) / sizeof(Word);
    auto const data_set = file.data_set(name);
    auto const extents = data_set.extents();
    auto const count = extents.empty() ? 0 : extents.front();
    data_set.require_extents({count, width});
    rows.resize(count);
    data_set.read_into(
        std::span<Word>(reinterpret_cast<Word*>(rows.data()), count * width));
}

void require(bool condition, hdf5::File const& file)
{
    if (!condition) {
        throw base::Error(file.path().string() +
                          " is damaged (its columns do not fit together): "
                          "ingest anew");
    }
}

void require_offsets(std::vector<std::uint32_t> const& offsets,
                     std::size_t persons, std::size_t rows,
                     hdf5::File const& file)
{
    require(offsets.size() == persons + 1 && offsets.front() == 0 &&
                offsets.back() == rows,
            file);
    for (std::size_t i = 0; i < persons; ++i) {
        require(offsets[i] <= offsets[i + 1], file);
    }
}

}  // namespace

std::string shard_file_name(std::uint32_t index)
{
    std::array<char, 32> name{};
    std::snprintf(name.data(), name.size(), "shard-%05u.h5", index);
    return name.data();
}

void write_shard(std::filesystem::path const& path, Shard const& shard)
{
    auto file = hdf5::File::create(path);
    file.write_attribute("filetype", "samspil store shard");
    file.write_attribute("format_version", format_version);
    auto const persons = shard.person_count();
    file.write<std::uint64_t>("key", {persons, 2},
                              words<std::uint64_t>(shard.keys));
    file.write("birth_day", view(shard.birth_days));
    file.write("death_day", view(shard.death_days));
    file.write("sex", view(shard.sexes));
    file.write("residence",
               {persons, static_cast<std::size_t>(shard.residence_count())},
               view(shard.residences));
    file.write("contact_offset", view(shard.contact_offsets));
    file.write<std::uint32_t>("contact", {shard.contacts.size(), 3},
                              words<std::uint32_t>(shard.contacts));
    file.write("registration_offset", view(shard.registration_offsets));
    file.write<std::uint32_t>("registration", {shard.registrations.size(), 3},
                              words<std::uint32_t>(shard.registrations));
    file.close();
}

Shard read_shard(std::filesystem::path const& path, base::Years const& years,
                 ReadKeys read_keys)
{
    auto const file = hdf5::File::open(path);
    Shard shard(years.residence_count());
    shard.birth_days = file.read<base::Day>("birth_day");
    shard.death_days = file.read<base::Day>("death_day");
    shard.sexes = file.read<std::uint8_t>("sex");
    auto const persons = shard.person_count();
    auto const width = static_cast<std::size_t>(shard.residence_count());
    shard.residences =
        file.data_set("residence").read<std::uint8_t>({persons, width});
    shard.contact_offsets = file.read<std::uint32_t>("contact_offset");
    read_rows<std::uint32_t>(file, "contact", shard.contacts);
    shard.registration_offsets =
        file.read<std::uint32_t>("registration_offset");
    read_rows<std::uint32_t>(file, "registration", shard.registrations);
    if (read_keys == ReadKeys::yes) {
        read_rows<std::uint64_t>(file, "key", shard.keys);
        require(shard.keys.size() == persons, file);
    }
    require(shard.death_days.size() == persons && shard.sexes.size() == persons,
            file);
    require_offsets(shard.contact_offsets, persons, shard.contacts.size(),
                    file);
    require_offsets(shard.registration_offsets, persons,
                    shard.registrations.size(), file);
    return shard;
}

}  // namespace samspil::store
