#include "registers/rows.hpp"

#include <algorithm>
#include <cstring>

#include "base/contract.hpp"
#include "records/byte_words.hpp"
#include "registers/values/text.hpp"

namespace samspil::registers {
namespace {

//! Characters that are kept of a code that is too long to be kept whole.
constexpr std::size_t kept_length = 8;

//! FNV-1a: it only has to keep apart what is no diagnosis code anyway.
std::uint32_t mix(std::string_view text)
{
    std::uint32_t hash = 2166136261U;
    for (char const c : text) {
        hash = (hash ^ static_cast<unsigned char>(to_upper(c))) * 16777619U;
    }
    return hash;
}

//! to_upper() of eight characters at once.
std::uint64_t upper_case(std::uint64_t word)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    auto const low = word & 0x7F * ones;
    auto const from_a = low + (0x80 - 'a') * ones;  // top bit: 'a' or more
    auto const behind_z = low + (0x80 - 'z' - 1) * ones;  // more than 'z'
    auto const is_lower = from_a & ~behind_z & ~word & 0x80 * ones;
    return word ^ is_lower >> 2U;  // 0x20: the bit that tells the cases apart
}

}  // namespace

/*!
 * \param field as delivered: "." and "NA" are missing, outer blanks and case
 *              play no part.
 */
DiagnosisCode::DiagnosisCode(std::string_view field)
{
    auto const code = value_of(field);
    auto const size = std::min(code.size(), bytes_.size());
    auto const front =
        upper_case(size < 8 ? records::load_few(code.data(), size)
                            : records::load_word(code.data()));
    auto const back = static_cast<std::uint32_t>(
        size <= 8 ? 0 : upper_case(records::load_rest(code.data(), size)));
    std::memcpy(bytes_.data(), &front, sizeof(front));
    std::memcpy(bytes_.data() + sizeof(front), &back, sizeof(back));
    if (code.size() > bytes_.size()) {
        // The top bit marks the hash's bytes: no code holds them.
        auto hash = mix(code);
        for (std::size_t i = kept_length; i < bytes_.size(); ++i) {
            bytes_[i] = static_cast<char>((hash & 0x7FU) | 0x80U);
            hash >>= 8;
        }
    }
}

/*!
 * \return the code in upper case; of one too long to be held, its beginning.
 */
std::string_view DiagnosisCode::text() const
{
    auto const end = std::find(bytes_.begin(), bytes_.end(), '\0');
    auto const length = static_cast<std::size_t>(end - bytes_.begin());
    bool const is_hashed =
        length == bytes_.size() &&
        std::all_of(bytes_.begin() + kept_length, bytes_.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0x80U) != 0;
        });
    return {bytes_.data(), is_hashed ? kept_length : length};
}

void ParsedRows::hash_ids(records::HashKey const& key)
{
    if (ids.size() == 0) {
        return;
    }
    ids.finish(key);
    std::size_t next = 0;
    auto const fill = [&](auto& rows, std::size_t& hashed, auto... members) {
        for (; hashed < rows.size(); ++hashed) {
            ((rows[hashed].*members = ids[next++]), ...);
        }
    };
    fill(population, hashed_[0], &PopulationRow::person);
    fill(deaths, hashed_[1], &DeathRow::person);
    fill(registrations, hashed_[2], &RegistrationRow::person);
    fill(contacts, hashed_[3], &ContactRow::contact, &ContactRow::person);
    fill(diagnoses, hashed_[4], &DiagnosisRow::contact);
    fill(visits, hashed_[5], &VisitRow::record);
    SAMSPIL_ENSURE(next == ids.size());
    ids.clear();
}

void ParsedRows::clear()
{
    population.clear();
    deaths.clear();
    registrations.clear();
    contacts.clear();
    diagnoses.clear();
    visits.clear();
    ids.clear();
    hashed_ = {};
}

}  // namespace samspil::registers
