#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "records/keyed_hash.hpp"

namespace samspil::records {

/*!
 * Keyed hashes of many short ids at once: a SipHash is one long chain of
 * operations, several of them side by side take hardly longer than one.
 *
 * Ids are taken up one by one; finish() hashes them, in their order. Equal to
 * keyed_hash() of each.
 */
class IdHashes
{
  public:
    //! \p key must be that of finish(); \p id need not stay where it is.
    void add(HashKey const& key, std::string_view id)
    {
        if (id.size() >= 8 && id.size() <= 15) {
            auto const* const bytes = begin_of(id);
            first_.push_back(SipHash::load(bytes));
            last_.push_back(SipHash::last_word(bytes, id.size()));
        } else {
            this->add_known(keyed_hash(key, id));
        }
    }

    //! An id with one character before it.
    //! \pre id.size() is 8 to 14
    void add_with_prefix(char prefix, std::string_view id)
    {
        auto const* const bytes = begin_of(id);
        first_.push_back(SipHash::load(bytes) << 8 |
                         static_cast<unsigned char>(prefix));
        last_.push_back(SipHash::last_word_behind_prefix(bytes, id.size()));
    }

    //! What has been hashed already, or stands for no id.
    void add_known(Hash128 const& hash)
    {
        known_.emplace_back(first_.size(), hash);
        first_.push_back(0);
        last_.push_back(0);
    }

    std::size_t size() const { return first_.size(); }

    //! Hash what was added since clear().
    void finish(HashKey const& key);
    //! \pre finished, index < size()
    Hash128 operator[](std::size_t index) const
    {
        return {high_[index], low_[index]};
    }
    void clear();

  private:
    static unsigned char const* begin_of(std::string_view id)
    {
        return reinterpret_cast<unsigned char const*>(id.data());
    }

    std::vector<std::uint64_t> first_;  //!< first words of short ids
    std::vector<std::uint64_t> last_;   //!< their second and last words
    std::vector<std::uint64_t> high_;   //!< results
    std::vector<std::uint64_t> low_;    //!< results
    std::vector<std::pair<std::size_t, Hash128>> known_;  //!< at these places
};

}  // namespace samspil::records
