#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "records/keyed_hash.hpp"

namespace samspil::records {

/*!
 * Keyed hashes of many short ids. A SipHash is one long chain of operations;
 * several of them side by side take hardly longer than one.
 *
 * Ids are added one by one, and finish() hashes them all. Each result equals
 * keyed_hash() of its id; records/id_hashes_test.cpp holds them equal.
 */
class IdHashes
{
  public:
    //! Adds an id, whose bytes are not needed afterwards. \p key must be that
    //! of finish().
    void add(HashKey const& key, std::string_view id)
    {
        if (id.size() >= 8 && id.size() <= 15) {
            auto const* const bytes = begin_of(id);
            this->add_words(SipHash::load(bytes),
                            SipHash::last_word(bytes, id.size()));
        } else {
            this->add_known(keyed_hash(key, id));
        }
    }

    //! Adds an id with one character put before it.
    //! \pre id.size() is 8 to 14
    void add_with_prefix(char prefix, std::string_view id)
    {
        auto const* const bytes = begin_of(id);
        this->add_words(
            SipHash::load(bytes) << 8 | static_cast<unsigned char>(prefix),
            SipHash::last_word_behind_prefix(bytes, id.size()));
    }

    //! Adds a hash that is known already, or stands for no id.
    void add_known(Hash128 const& hash)
    {
        known_.emplace_back(size_, hash);
        this->add_words(0, 0);
    }

    std::size_t size() const { return size_; }

    //! Hashes what was added since clear().
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

    void add_words(std::uint64_t first, std::uint64_t last)
    {
        if (size_ == first_.size()) {
            this->grow();
        }
        first_[size_] = first;
        last_[size_] = last;
        ++size_;
    }
    void grow();

    std::size_t size_ = 0;  //!< ids since clear()
    std::vector<std::uint64_t>
        first_;  //!< first words of short ids, and spare room
    std::vector<std::uint64_t> last_;  //!< their second and last words
    std::vector<std::uint64_t> high_;  //!< results
    std::vector<std::uint64_t> low_;   //!< results
    std::vector<std::pair<std::size_t, Hash128>> known_;  //!< by index
};

}  // namespace samspil::records
