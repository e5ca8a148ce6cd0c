#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/civil_time.hpp"

namespace samspil::synthetic {

/*!
 * The rows of one file, as text that grows. Numbers and dates are written digit
 * by digit, without locales and streams.
 */
class TextBuffer
{
  public:
    std::string_view view() const { return {data_.data(), size_}; }
    std::size_t size() const { return size_; }
    void clear() { size_ = 0; }

    TextBuffer& text(std::string_view text);
    //! A comma: the next field begins.
    TextBuffer& next();
    //! A line break: the row is finished.
    TextBuffer& end_row();
    TextBuffer& number(std::uint64_t value);
    //! "YYYY-MM-DD"; nothing for no_day.
    TextBuffer& date(base::Day day);
    //! "HH:MM" of an instant.
    TextBuffer& time(base::Minute minute);
    //! Two digits.
    TextBuffer& two_digits(int value);

  private:
    //! Where \p count more characters fit.
    char* room(std::size_t count);

    std::vector<char> data_;  //!< capacity; the first size_ are the text
    std::size_t size_ = 0;
};

}  // namespace samspil::synthetic
