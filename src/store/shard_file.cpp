#include "store/shard_file.hpp"

#include <array>
#include <bit>
#include <cstdio>
#include <cstring>

#include "base/error.hpp"
#include "hdf5/file.hpp"
#include "store/checksum.hpp"
#include "store/column_reader.hpp"
#include "store/damaged.hpp"
#include "store/format.hpp"
#include "store/shard_codes.hpp"

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
    auto const bytes = rows.size() * sizeof(T);
    return {reinterpret_cast<Word const*>(rows.data()), bytes / sizeof(Word)};
}

template <class T>
std::int64_t checksum_of(std::vector<T> const& column)
{
    return checksum(std::as_bytes(std::span(column)));
}

//! A column of numbers, or of strong types as the numbers in them.
template <class Number, class T>
void write_column(hdf5::File& file, std::string const& name,
                  std::vector<T> const& column)
{
    static_assert(sizeof(T) == sizeof(Number));
    file.write(name, words<Number>(column))
        .write_attribute(checksum_attribute, checksum_of(column));
}

//! Structs as rows of the words that they are made of.
template <class Word, class T>
void write_rows(hdf5::File& file, std::string const& name,
                std::vector<T> const& rows)
{
    file.write<Word>(name, {rows.size(), sizeof(T) / sizeof(Word)},
                     words<Word>(rows))
        .write_attribute(checksum_attribute, checksum_of(rows));
}

//! A data set [n, words of a T] as structs.
template <class Word, class T>
std::size_t add_rows(ColumnReader& columns, std::string const& name,
                     std::vector<T>& rows)
{
    return columns.add<Word>(name, rows, {sizeof(T) / sizeof(Word)});
}

template <class Number, class T>
std::size_t add_column(ColumnReader& columns, std::string const& name,
                       std::vector<T>& column)
{
    static_assert(sizeof(T) == sizeof(Number));
    return columns.add<Number>(name, column);
}

void require(bool condition, std::filesystem::path const& path)
{
    if (!condition) {
        throw Damaged(path, "its columns do not fit together");
    }
}

void require_offsets(std::vector<std::uint32_t> const& offsets,
                     std::size_t rows, std::filesystem::path const& path)
{
    require(offsets.front() == 0 && offsets.back() == rows, path);
    // No branch in the loop, so that it becomes vector instructions.
    unsigned are_ordered = 1;
    for (std::size_t i = 0; i + 1 < offsets.size(); ++i) {
        are_ordered &= offsets[i] <= offsets[i + 1] ? 1U : 0U;
    }
    require(are_ordered != 0, path);
}

void read_columns(std::filesystem::path const& path, ReadKeys read_keys,
                  Shard& shard)
{
    ColumnReader columns(path);
    auto const persons =
        add_column<std::int32_t>(columns, "birth_day", shard.birth_days);
    auto const width = static_cast<std::size_t>(shard.residence_count());
    bool fits = add_column<std::int32_t>(columns, "death_day",
                                         shard.death_days) == persons;
    fits &= add_column<std::uint8_t>(columns, "sex", shard.sexes) == persons;
    fits &= columns.add<std::uint8_t>("residence", shard.residences, {width}) ==
            persons;
    fits &= add_column<std::uint32_t>(columns, "contact_offset",
                                      shard.contact_offsets) == persons + 1;
    add_rows<std::uint32_t>(columns, "contact", shard.contacts);
    fits &=
        add_column<std::uint32_t>(columns, "registration_offset",
                                  shard.registration_offsets) == persons + 1;
    add_rows<std::uint32_t>(columns, "registration", shard.registrations);
    shard.keys.clear();
    if (read_keys == ReadKeys::yes) {
        fits &= add_rows<std::uint64_t>(columns, "key", shard.keys) == persons;
    }
    require(fits, path);
    columns.read();
    require_offsets(shard.contact_offsets, shard.contacts.size(), path);
    require_offsets(shard.registration_offsets, shard.registrations.size(),
                    path);
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
    write_column<std::int32_t>(file, "birth_day", shard.birth_days);
    write_column<std::int32_t>(file, "death_day", shard.death_days);
    write_column<std::uint8_t>(file, "sex", shard.sexes);
    file.write("residence",
               {shard.person_count(),
                static_cast<std::size_t>(shard.residence_count())},
               words<std::uint8_t>(shard.residences))
        .write_attribute(checksum_attribute, checksum_of(shard.residences));
    write_column<std::uint32_t>(file, "contact_offset", shard.contact_offsets);
    write_rows<std::uint32_t>(file, "contact", shard.contacts);
    write_column<std::uint32_t>(file, "registration_offset",
                                shard.registration_offsets);
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

void read_sealed_shard(std::filesystem::path const& folder,
                       ShardEntry const& entry, ReadKeys read_keys,
                       Shard& shard)
{
    auto const path = folder / entry.file;
    try {
        require_seal(path, entry.seal);
    } catch (Damaged const&) {
        throw;
    } catch (base::Error const& error) {  // it is not there, say
        throw base::Error(std::string(error.what()) + ": ingest anew");
    }
    read_shard(path, read_keys, shard);
    auto const is_count = [](std::size_t found, std::int64_t expected) {
        return static_cast<std::int64_t>(found) == expected;
    };
    if (!is_count(shard.person_count(), entry.persons) ||
        !is_count(shard.contacts.size(), entry.contacts) ||
        !is_count(shard.registrations.size(), entry.registrations)) {
        throw Damaged(path,
                      "it holds other numbers of rows than store.json "
                      "says");
    }
    require_known_codes(shard, path);
}

}  // namespace samspil::store
