#include "store/shard_file.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

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

//! A file whose content cannot be what was written.
class Damaged : public base::Error
{
  public:
    Damaged(hdf5::File const& file, std::string const& why)
        : base::Error(file.path().string() + " is damaged (" + why +
                      "): ingest anew")
    {
    }
};

constexpr auto checksum_name = "checksum";

//! Of a column's bytes: HDF5 has none for plain data sets.
template <class T>
std::int64_t checksum(std::vector<T> const& rows)
{
    return static_cast<std::int64_t>(
        XXH3_64bits(rows.data(), rows.size() * sizeof(T)));
}

template <class T>
void write_column(hdf5::File& file, std::string const& name,
                  std::vector<T> const& column)
{
    file.write(name, view(column))
        .write_attribute(checksum_name, checksum(column));
}

//! Structs as rows of the words that they are made of.
template <class Word, class T>
void write_rows(hdf5::File& file, std::string const& name,
                std::vector<T> const& rows)
{
    file.write<Word>(name, {rows.size(), sizeof(T) / sizeof(Word)},
                     words<Word>(rows))
        .write_attribute(checksum_name, checksum(rows));
}

template <class T>
void require_checksum(hdf5::File const& file, std::string const& name,
                      hdf5::DataSet const& data_set,
                      std::vector<T> const& column)
{
    auto const written = data_set.read_integer_attribute(checksum_name);
    if (written != checksum(column)) {
        throw Damaged(file, "the checksum of column '" + name + "' is wrong");
    }
}

template <class T>
void read_column(hdf5::File const& file, std::string const& name,
                 std::vector<T>& column)
{
    auto const data_set = file.data_set(name);
    column.resize(hdf5::element_count(data_set.extents()));
    data_set.read_into(std::span<T>(column));
    require_checksum(file, name, data_set, column);
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
    require_checksum(file, name, data_set, rows);
}

void require(bool condition, hdf5::File const& file)
{
    if (!condition) {
        throw Damaged(file, "its columns do not fit together");
    }
}

void require_offsets(std::vector<std::uint32_t> const& offsets,
                     std::size_t persons, std::size_t rows,
                     hdf5::File const& file)
{
    require(offsets.size() == persons + 1 && offsets.front() == 0 &&
                offsets.back() == rows,
            file);
    // Without a branch for each: vector instructions.
    unsigned are_ordered = 1;
    for (std::size_t i = 0; i < persons; ++i) {
        are_ordered &= offsets[i] <= offsets[i + 1] ? 1U : 0U;
    }
    require(are_ordered != 0, file);
}

void read_columns(std::filesystem::path const& path, ReadKeys read_keys,
                  Shard& shard)
{
    auto const file = hdf5::File::open(path);
    read_column(file, "birth_day", shard.birth_days);
    read_column(file, "death_day", shard.death_days);
    read_column(file, "sex", shard.sexes);
    auto const persons = shard.person_count();
    auto const width = static_cast<std::size_t>(shard.residence_count());
    file.data_set("residence").require_extents({persons, width});
    read_column(file, "residence", shard.residences);
    read_column(file, "contact_offset", shard.contact_offsets);
    read_rows<std::uint32_t>(file, "contact", shard.contacts);
    read_column(file, "registration_offset", shard.registration_offsets);
    read_rows<std::uint32_t>(file, "registration", shard.registrations);
    shard.keys.clear();
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
    write_rows<std::uint64_t>(file, "key", shard.keys);
    write_column(file, "birth_day", shard.birth_days);
    write_column(file, "death_day", shard.death_days);
    write_column(file, "sex", shard.sexes);
    file.write("residence",
               {shard.person_count(),
                static_cast<std::size_t>(shard.residence_count())},
               view(shard.residences))
        .write_attribute(checksum_name, checksum(shard.residences));
    write_column(file, "contact_offset", shard.contact_offsets);
    write_rows<std::uint32_t>(file, "contact", shard.contacts);
    write_column(file, "registration_offset", shard.registration_offsets);
    write_rows<std::uint32_t>(file, "registration", shard.registrations);
    file.close();
}

void read_shard(std::filesystem::path const& path, ReadKeys read_keys,
                Shard& shard)
{
    try {
        read_columns(path, read_keys, shard);
    } catch (Damaged const&) {
        throw;
    } catch (base::Error const& error) {  // HDF5 cannot make sense of it
        throw base::Error(std::string(error.what()) +
                          "; if the file is damaged, ingest anew");
    }
}

Shard read_shard(std::filesystem::path const& path, base::Years const& years,
                 ReadKeys read_keys)
{
    Shard shard(years.residence_count());
    read_shard(path, read_keys, shard);
    return shard;
}

}  // namespace samspil::store
