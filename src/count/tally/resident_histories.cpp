#include "count/tally/resident_histories.hpp"

#include <algorithm>
#include <map>

#include "base/contract.hpp"
#include "base/vector_clones.hpp"
#include "method/persons/age.hpp"

namespace samspil::count {
namespace {

constexpr int sex_count = static_cast<int>(reference::sex_labels.size());
//! Who is younger in the first year is not born in the last.
constexpr int youngest = -base::max_years;

//! What a person's key is made of.
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
 * Keys of \p count persons by the quick form of M1.2.
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
    std::map<std::vector<Cell>, std::uint32_t> numbers;
    std::vector<Cell> course(width_);
    for (int sex = 0; sex < sex_count; ++sex) {
        for (int first_age = youngest; first_age <= oldest_; ++first_age) {
            for (std::size_t y = 0; y < width_; ++y) {
                int const age = first_age + static_cast<int>(y);
                auto const band = plan.band_of(age);
                course[y] = band < 0
                                ? Cell{-1, 0, 0}
                                : Cell{band, static_cast<std::uint8_t>(sex),
                                       static_cast<std::uint8_t>(
                                           method::age_group(age))};
            }
            auto const [found, is_new] = numbers.try_emplace(
                course, static_cast<std::uint32_t>(numbers.size()));
            if (is_new) {
                cells_.insert(cells_.end(), course.begin(), course.end());
            }
            table_.push_back(found->second);
        }
    }
    count_ = numbers.size();
}

void ResidentHistories::find(std::span<base::Day const> birth_days,
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
