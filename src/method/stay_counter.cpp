#include "method/stay_counter.hpp"

#include <algorithm>

#include "method/bed_minutes.hpp"
#include "method/stay_linking.hpp"

namespace samspil::method {
namespace {

using reference::StayKind;

//! Counts stays where they start (M4.3).
class Counter
{
  public:
    Counter(YearBounds const& years, StayRules const& rules,
            std::span<StayYear> counts, std::vector<Stay>& admissions)
        : years_(years),
          rules_(rules),
          counts_(counts),
          admissions_(admissions),
          next_year_(years.start(0))
    {
    }
    Counter(Counter const&) = delete;
    Counter& operator=(Counter const&) = delete;

    void alone(records::Contact const& contact) { this->count(contact); }

    //! As an ambulatory stay, which it is most often.
    void open(records::Contact const& contact)
    {
        this->count(contact);
        open_year_ = year_;
        open_kind_ = ambulatory_kind(contact.type());
    }

    //! Corrects what open() took it for.
    void close(LinkedStay const& linked)
    {
        if (linked.is_inpatient(rules_)) {
            --stays(open_kind_);
            ++stays(StayKind::inpatient);
            open_year_->acute += linked.acute ? 1 : 0;
            admissions_.push_back(linked.stay(rules_));
        } else if (linked.kind != open_kind_) {
            --stays(open_kind_);
            ++stays(linked.kind);
            open_kind_ = linked.kind;
        }
    }

  private:
    //! Of the open stay's year.
    std::int32_t& stays(StayKind kind)
    {
        return open_year_->stays[reference::index_of(kind)];
    }

    void count(records::Contact const& contact)
    {
        if (contact.start() >= next_year_) {
            this->move_to_year_of(contact.start());
        }
        ++year_->stays[reference::index_of(ambulatory_kind(contact.type()))];
    }

    void move_to_year_of(base::Minute start)
    {
        int const index = years_.index_of(start);
        bool const is_after = index >= years_.count();
        year_ =
            is_after ? &outside_ : &counts_[static_cast<std::size_t>(index)];
        next_year_ = is_after ? base::no_minute : years_.start(index + 1);
    }

    YearBounds const& years_;
    StayRules const& rules_;
    std::span<StayYear> counts_;       //!< [year]
    std::vector<Stay>& admissions_;    //!< so far
    base::Minute next_year_;           //!< what starts here needs a new year_
    StayYear outside_;                 //!< of stays that start in no year
    StayYear* year_ = &outside_;       //!< of the contact at hand
    StayYear* open_year_ = &outside_;  //!< of the open stay
    StayKind open_kind_ = LinkedStay().kind;  //!< as it was counted
};

}  // namespace

std::int64_t StayCounter::operator()(std::span<records::Contact const> contacts,
                                     std::span<StayYear> counts,
                                     std::vector<Stay>& admissions) const
{
    std::fill(counts.begin(), counts.end(), StayYear{});
    admissions.clear();
    auto const shortest_break = link_contacts(
        contacts, rules_, Counter(years_, rules_, counts, admissions));
    for (auto const& stay : admissions) {
        for_each_bed_year(stay, years_, [counts](int y, base::Minute minutes) {
            auto& year = counts[static_cast<std::size_t>(y)];
            year.bed_minutes += minutes;
            year.admitted = true;
        });
    }
    return shortest_break;
}

}  // namespace samspil::method
