#include "method/stays/stay_counter.hpp"

#include <algorithm>

#include "method/stays/bed_minutes.hpp"
#include "method/stays/stay_linking.hpp"

namespace samspil::method {
namespace {

using reference::StayKind;

std::int32_t& count_of(StayYear& year, StayKind kind)
{
    return year.stays[reference::index_of(kind)];
}

//! Corrects the counts in which each contact is a stay of its own where
//! contacts are linked into one stay, in the year in which it starts (M4.3).
class Corrector
{
  public:
    Corrector(YearBounds const& years, StayRules const& rules,
              std::span<StayYear> counts, std::vector<Stay>& admissions)
        : years_(years), rules_(rules), counts_(counts), admissions_(admissions)
    {
    }

    void alone(records::Contact const&) {}
    void open(records::Contact const& contact)
    {
        open_kind_ = ambulatory_kind(contact.type());
    }
    void join(records::Contact const& contact)
    {
        if (auto* const year = this->year_of(contact.start())) {
            --count_of(*year, contact);
        }
    }
    void close(LinkedStay const& linked)
    {
        bool const is_inpatient = linked.is_inpatient(rules_);
        if (linked.kind == open_kind_ && !is_inpatient) [[likely]] {
            return;
        }
        auto const stay = linked.stay(rules_);
        if (auto* const year = this->year_of(stay.start)) {
            --count_of(*year, open_kind_);
            ++count_of(*year, stay.kind);
            year->acute += is_inpatient && stay.acute ? 1 : 0;
        }
        if (is_inpatient) {
            admissions_.push_back(stay);
        }
    }

  private:
    //! Null if the year is none of the run's.
    StayYear* year_of(base::Minute start) const
    {
        int const index = years_.index_of(start);
        return index < 0 || index >= years_.count()
                   ? nullptr
                   : &counts_[static_cast<std::size_t>(index)];
    }

    YearBounds const& years_;
    StayRules const& rules_;
    std::span<StayYear> counts_;              //!< [year]
    std::vector<Stay>& admissions_;           //!< so far
    StayKind open_kind_ = LinkedStay().kind;  //!< as it was counted
};

}  // namespace

std::int64_t StayCounter::operator()(StartedContacts const& contacts,
                                     std::span<StayYear> counts,
                                     std::vector<Stay>& admissions) const
{
    std::copy(contacts.counts().begin(), contacts.counts().end(),
              counts.begin());
    admissions.clear();
    auto const shortest_break =
        link_contacts(contacts.linkable(), rules_,
                      Corrector(years_, rules_, counts, admissions));
    for (auto const& stay : admissions) {
        for_each_bed_year(stay, years_, [counts](int y, std::int64_t minutes) {
            auto& year = counts[static_cast<std::size_t>(y)];
            year.bed_minutes += minutes;
            year.admitted = true;
        });
    }
    return shortest_break;
}

}  // namespace samspil::method
