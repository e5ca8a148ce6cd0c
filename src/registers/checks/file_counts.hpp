#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "registers/checks/month_counts.hpp"
#include "registers/checks/text_counts.hpp"
#include "registers/rejection.hpp"

namespace samspil::registers {

//! What is counted of one file's rows for the checks.
enum class FileCount : std::uint8_t
{
    rows,
    not_needed,  //!< while the file was read
    //! Values of codes that are missing, and that are there but are none.
    sex_missing,
    sex_unknown,
    birth_date_missing,
    birth_date_unknown,
    municipality_missing,
    municipality_unknown,
    district_known,  //!< few rows have one: those that are missing are not
                     //!< counted
    district_unknown,
    implausible_birth,  //!< before 1880 or after the reference date
    specialty,          //!< contacts with one (LPR3)
    unknown_specialty,  //!< of these, those about psychiatry
    dropped_type,       //!< contacts of no known type (M2.3)
    left_out_system,    //!< contacts that LPR2's own tables hold
    unknown_service,    //!< under no row of M5.1
    date_like_service,  //!< of these, those that look like dates
    digit_time,         //!< start times of digits only
    early_digit_time,   //!< of these, those before 01:00
    looked_up,          //!< diagnoses or visits whose contact was looked for
    found,              //!< of these, those that have found it
    with_id,            //!< contacts whose ids were compared
    shared_id,          //!< of these, those of two or more persons
    count               //!< no count: how many there are
};
inline constexpr std::size_t file_count_count =
    static_cast<std::size_t>(FileCount::count);

//! Which texts of a file's rows are listed.
enum class FileTexts : std::uint8_t
{
    specialties,
    types,
    systems,
    services
};
inline constexpr std::size_t file_texts_count = 4;

//! Where something is in a file for the first time [bytes]; none if it is not.
class FirstPlace
{
  public:
    static constexpr std::int64_t none =
        std::numeric_limits<std::int64_t>::max();

    std::int64_t value() const { return value_; }
    bool is_there() const { return value_ != none; }
    void see(std::int64_t offset) { value_ = std::min(value_, offset); }

    friend bool operator==(FirstPlace, FirstPlace) = default;

  private:
    std::int64_t value_ = none;
};

//! What the checks need to know of one file's rows.
struct FileCounts
{
    std::array<std::int64_t, file_count_count> counts{};
    std::array<std::int64_t, Rejection::count> rejected{};      //!< by index()
    std::array<FirstPlace, Rejection::count> first_rejected{};  //!< its row
    FirstPlace first_nul;  //!< the row with the first NUL byte
    MonthCounts months;    //!< of the rows' dates: contact's start, visit,
                           //!< registration's start, reference date, death
    std::array<TextCounts, file_texts_count> texts;

    std::int64_t& of(FileCount what)
    {
        return counts[static_cast<std::size_t>(what)];
    }
    std::int64_t of(FileCount what) const
    {
        return counts[static_cast<std::size_t>(what)];
    }
    TextCounts& of(FileTexts what)
    {
        return texts[static_cast<std::size_t>(what)];
    }
    TextCounts const& of(FileTexts what) const
    {
        return texts[static_cast<std::size_t>(what)];
    }
    std::int64_t total_rejected() const;
    //! Rows that were read, bad ones left out.
    std::int64_t readable() const
    {
        return this->of(FileCount::rows) - this->total_rejected();
    }
    FileCounts& operator+=(FileCounts const& other);

    friend bool operator==(FileCounts const&, FileCounts const&) = default;
};

}  // namespace samspil::registers
