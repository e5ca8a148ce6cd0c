#include "count/tally/resident_histories.hpp"

#include <algorithm>
#include <map>

#include "base/contract.hpp"
#include "base/vector_clones.hpp"
#include "method/persons/age.hpp"

namespace samspil::count {
namespace {

constexpr int sex_count = static_cast<int>(reference::sex_labels.size());
//! A person who is younger in the first year is not born in the last one.
constexpr int youngest = -base::max_years;

//! How a person's sex and age become a key.
struct Keys
{
    int first_year;
    int oldest;

    //! Keys of each sex.
    int ages() const { return oldest - youngest + 1; }
    std::uint32_t key(std::uint8_t sex, int age_base) const
    {
        int const age = std::clamp(first_year - age_base, youngest, oldest);
        return static_cast<std::uint32_t>(sex * ages() + age - youngest);
    }
};

/*!
 * Finds the keys of \p count persons by the quick form of M1.2.
 *
 * \return whether it is right for all of them.
 */
SAMSPIL_VECTOR_CLONES
bool find_quickly(base::Day const* birth_days, std::uint8_t const* sex,
                  std::size_t count, Keys keys, std::uint32_t* out)
{
    unsigned is_right = 1;
    for (std::size_t i = 0; i < count; ++i) {
        is_right &= method::detail::has_quick_age_base(birth_days[i]) ? 1U : 0U;
        out[i] =
            keys.key(sex[i], method::detail::quick_age_base(birth_days[i]));
    }
    return is_right != 0;
}

}  // namespace

ResidentHistories::ResidentHistories(base::Years const& years,
                                     ScenarioPlan const& plan)
    : width_(static_cast<std::size_t>(years.count())),
      first_year_(years.first()),
      oldest_(years.first() - base::first_calendar_year)
{
    constexpr Cell no_adult{BandIndex(), reference::Sex::male, 0};
    std::map<std::vector<Cell>, HistoryIndex> numbers;
    std::vector<Cell> history(width_);
    for (int sex = 0; sex < sex_count; ++sex) {
        for (int first_age = youngest; first_age <= oldest_; ++first_age) {
            for (std::size_t y = 0; y < width_; ++y) {
                int const age = first_age + static_cast<int>(y);
                auto const band = plan.band_of(age);
                history[y] = band == BandIndex()
                                 ? no_adult
                                 : Cell{band, static_cast<reference::Sex>(sex),
                                        static_cast<std::uint8_t>(
                                            method::age_group(age))};
            }
            auto const [found, is_new] =
                numbers.try_emplace(history, HistoryIndex(numbers.size()));
            if (is_new) {
                cells_.insert(cells_.end(), history.begin(), history.end());
            }
            table_.push_back(found->second);
        }
    }
    count_ = numbers.size();
}

void ResidentHistories::find_keys(std::span<base::Day const> birth_days,
                                  std::span<std::uint8_t const> sexes,
                                  std::span<std::uint32_t> keys) const
{
    SAMSPIL_EXPECT(birth_days.size() == keys.size() &&
                   sexes.size() == keys.size());
    Keys const all{first_year_, oldest_};
    if (find_quickly(birth_days.data(), sexes.data(), keys.size(), all,
                     keys.data())) {
        return;
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
        keys[i] = all.key(sexes[i], method::age_base(birth_days[i]));
    }
}

}  // namespace samspil::count
