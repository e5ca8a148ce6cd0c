#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace samspil::registers {

/*!
 * How often each of a few texts was seen.
 *
 * It keeps the most_texts texts that are alphabetically first, so that memory
 * is bounded and the result is the same however the rows were shared among
 * threads and ranks: a text that is left out of a part is not among the first
 * of the whole.
 */
class TextCounts
{
  public:
    static constexpr std::size_t most_texts = 200;
    using Map = std::map<std::string, std::int64_t, std::less<>>;

    void add(std::string_view text, std::int64_t count = 1);
    TextCounts& operator+=(TextCounts const& other);

    //! By text; those of them that were left out are in no count here.
    Map const& counts() const { return counts_; }
    //! "ALCA03 (12), ALCA99 (3), others (5)": the most frequent first, at most
    //! ten. \p total: of all rows that the texts were seen in.
    std::string describe(std::int64_t total) const;

    friend bool operator==(TextCounts const&, TextCounts const&) = default;

  private:
    Map counts_;
};

}  // namespace samspil::registers
