#include "synthetic/text_buffer.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace samspil::synthetic {
namespace {

//! "00" to "99" in one string.
constexpr std::array<char, 200> make_digit_pairs()
{
    std::array<char, 200> pairs{};
    for (std::size_t i = 0; i < 100; ++i) {
        pairs[2 * i] = static_cast<char>('0' + i / 10);
        pairs[2 * i + 1] = static_cast<char>('0' + i % 10);
    }
    return pairs;
}

constexpr auto digit_pairs = make_digit_pairs();

void put_two(char* place, int value)
{
    std::memcpy(place, &digit_pairs[static_cast<std::size_t>(value) * 2], 2);
}

}  // namespace

char* TextBuffer::room(std::size_t count)
{
    if (size_ + count > data_.size()) {
        data_.resize(std::max(data_.size() * 2, size_ + count + 4096));
    }
    return data_.data() + size_;
}

TextBuffer& TextBuffer::text(std::string_view text)
{
    if (!text.empty()) {
        std::memcpy(room(text.size()), text.data(), text.size());
        size_ += text.size();
    }
    return *this;
}

TextBuffer& TextBuffer::next()
{
    *room(1) = ',';
    ++size_;
    return *this;
}

TextBuffer& TextBuffer::end_row()
{
    *room(1) = '\n';
    ++size_;
    return *this;
}

TextBuffer& TextBuffer::number(std::uint64_t value)
{
    std::array<char, 20> digits{};
    auto first = digits.size();
    do {
        digits[--first] = static_cast<char>('0' + value % 10);
        value /= 10;
    } while (value != 0);
    return text({digits.data() + first, digits.size() - first});
}

TextBuffer& TextBuffer::date(base::Day day)
{
    if (day == base::no_day) {
        return *this;
    }
    auto const civil = base::to_civil(day);
    char* const place = room(10);
    put_two(place, civil.year / 100);
    put_two(place + 2, civil.year % 100);
    place[4] = '-';
    put_two(place + 5, civil.month);
    place[7] = '-';
    put_two(place + 8, civil.day);
    size_ += 10;
    return *this;
}

TextBuffer& TextBuffer::time(base::Minute minute)
{
    int const of_day = base::minute_of_day(minute);
    char* const place = room(5);
    put_two(place, of_day / 60);
    place[2] = ':';
    put_two(place + 3, of_day % 60);
    size_ += 5;
    return *this;
}

TextBuffer& TextBuffer::two_digits(int value)
{
    put_two(room(2), value);
    size_ += 2;
    return *this;
}

}  // namespace samspil::synthetic
