#include "count/tally/partial_tallies.hpp"

#include <algorithm>

#include "base/for_each_bit.hpp"
#include "count/tally/person_counts.hpp"

namespace samspil::count {

using reference::Group;

PartialTallies::PartialTallies(ScenarioPlan const& plan, int year_count)
    : plan_(plan),
      band_count_(plan.band_count()),
      year_count_(static_cast<std::size_t>(year_count)),
      agreements_(reference::place_count * band_count_ * year_count_),
      stays_of_(plan.groups().size()),
      readmissions_of_(plan.groups().size()),
      stays_agree_(plan.groups().size(), 1),
      readmissions_agree_(plan.groups().size(), 1)
{
    for (auto const& pair : plan.group_stays()) {
        stays_of_[pair.groups].push_back(pair.other);
    }
    for (auto const& pair : plan.group_readmissions()) {
        readmissions_of_[pair.groups].push_back(pair.other);
    }
    auto const is_many = [](auto const& list) { return list.size() > 1; };
    has_variants_ =
        std::any_of(stays_of_.begin(), stays_of_.end(), is_many) ||
        std::any_of(readmissions_of_.begin(), readmissions_of_.end(), is_many);
    for (std::size_t slot = 0; slot < plan.slots().size(); ++slot) {
        this->add_block(slot);
    }
}

template <class Row>
PartialTallies::Block<Row> PartialTallies::block(std::size_t slot,
                                                 std::size_t groups,
                                                 std::size_t other,
                                                 std::size_t classes) const
{
    return {slot, plan_.slots()[slot].municipality, groups, other,
            std::vector<Row>(reference::place_count * band_count_ *
                             year_count_ * classes)};
}

//! The rows of a slot, if it needs any.
void PartialTallies::add_block(std::size_t slot)
{
    auto const& [family, municipality, variant] = plan_.slots()[slot];
    switch (family) {
        case cubes::Family::population:
            break;  // agreements_
        case cubes::Family::recipients:
            received_.push_back(this->block<RecipientCounts>(slot, 0, 0, 1));
            break;
        case cubes::Family::persons:
            if (municipality == TallySlot::only_others) {
                others_.push_back(
                    this->block<OtherRow>(slot, variant, 0, class_count));
            } else {
                recipients_.push_back(
                    this->block<RecipientRow>(slot, variant, 0, class_count));
            }
            break;
        case cubes::Family::overlap_stays: {
            auto const groups = this->groups_of_use(municipality, variant);
            own_overlap_stays_.push_back(this->block<OverlapStayCounts>(
                slot, groups, variant, stays_of_[groups].size() > 1 ? 1 : 0));
            break;
        }
        case cubes::Family::stays: {
            auto const& [groups, stays] = plan_.group_stays()[variant];
            own_stays_.push_back(this->block<StayCounts>(
                slot, groups, stays,
                stays_of_[groups].size() > 1 ? class_count : 0));
            break;
        }
        case cubes::Family::readmissions: {
            auto const& [groups, other] = plan_.group_readmissions()[variant];
            own_readmissions_.push_back(this->block<ReadmissionCounts>(
                slot, groups, other,
                readmissions_of_[groups].size() > 1 ? class_count : 0));
            break;
        }
    }
}

//! A groups() variant that some scenario has together with these: whether a
//! person is in the overlap group depends on the stays' scope alone.
std::size_t PartialTallies::groups_of_use(std::size_t municipality,
                                          std::size_t stays) const
{
    auto const uses = plan_.uses();
    auto const found =
        std::find_if(uses.begin(), uses.end(), [&](auto const& use) {
            return use.municipality == municipality && use.stays == stays;
        });
    SAMSPIL_EXPECT(found != uses.end());
    return found->groups;
}

void PartialTallies::add(PersonResults const& person)
{
    if (has_variants_ && person.has_stays) {
        this->find_agreeing(person);
    }
    base::for_each_bit(person.group_years, [&](std::size_t bit) {
        auto const year = static_cast<int>(bit);
        bool const is_recipient = person.year(year).received.is_recipient();
        if (is_recipient) {
            this->add_recipient(person, year);
        } else {
            this->add_other(person, year);
        }
        if (person.has_stays && !all_agree_) {
            this->add_own_stays(person, year, is_recipient);
        }
    });
}

//! Which variants of stays and readmissions agree for a person.
void PartialTallies::find_agreeing(PersonResults const& person)
{
    all_agree_ = true;
    for (std::size_t groups = 0; groups < stays_of_.size(); ++groups) {
        auto const& stays = stays_of_[groups];
        auto const& readmissions = readmissions_of_[groups];
        bool const stays_agree =
            std::all_of(stays.begin(), stays.end(), [&](std::size_t variant) {
                return person.stay_source(variant) ==
                       person.stay_source(stays.front());
            });
        bool const readmissions_agree =
            !person.has_readmissions ||
            std::all_of(
                readmissions.begin(), readmissions.end(),
                [&](std::size_t variant) {
                    return person.readmission_source(variant) ==
                           person.readmission_source(readmissions.front());
                });
        stays_agree_[groups] = stays_agree ? 1 : 0;
        readmissions_agree_[groups] = readmissions_agree ? 1 : 0;
        all_agree_ = all_agree_ && stays_agree && readmissions_agree;
    }
}

void PartialTallies::add_other(PersonResults const& person, int year)
{
    auto const& status = person.year(year);
    auto const row_index =
        this->index_of(status.band, year, status.residence) * class_count;
    for (auto& block : others_) {
        auto const& groups = person.groups(block.groups, year);
        if (groups.groups == 0) {
            continue;
        }
        auto& row = block.rows[row_index + class_of(groups.groups)];
        count::add(status, groups, row.persons);
        if (!person.has_stays) {
            continue;
        }
        if (stays_agree_[block.groups] != 0) {
            count::add(person.stays(stays_of_[block.groups].front(), year),
                       row.stays);
        }
        if (person.has_readmissions && readmissions_agree_[block.groups] != 0) {
            count::add(person.readmissions(
                           readmissions_of_[block.groups].front(), year),
                       row.readmissions);
        }
    }
}

void PartialTallies::add_recipient(PersonResults const& person, int year)
{
    auto const& status = person.year(year);
    if (status.agreement.observations > 0) {
        count::add(status.agreement,
                   agreements_[this->index_of(status.band, year,
                                              status.agreement_place)]);
    }
    for (auto& block : received_) {
        auto const place = person.place(block.municipality, year);
        count::add(status,
                   block.rows[this->index_of(status.band, year, place)]);
    }
    for (auto& block : recipients_) {
        auto const place = person.place(block.municipality, year);
        auto const& groups = person.groups(block.groups, year);
        auto& row =
            block.rows[this->index_of(status.band, year, place) * class_count +
                       class_of(groups.groups)];
        count::add(status, groups, row.persons);
        count::add(status.received, groups, row.received);
        if (!person.has_stays) {
            continue;
        }
        if (stays_agree_[block.groups] != 0) {
            auto const& stays =
                person.stays(stays_of_[block.groups].front(), year);
            count::add(stays, row.stays);
            if (is_in(groups, Group::overlap)) {
                count::add(status.received, stays, row.overlap_stays);
            }
        }
        if (person.has_readmissions && readmissions_agree_[block.groups] != 0) {
            count::add(person.readmissions(
                           readmissions_of_[block.groups].front(), year),
                       row.readmissions);
        }
    }
}

//! Stays and readmissions of a person whose variants do not agree.
void PartialTallies::add_own_stays(PersonResults const& person, int year,
                                   bool is_recipient)
{
    auto const& status = person.year(year);
    auto const row_of = [&](auto const& block) {
        auto const place = is_recipient ? person.place(block.municipality, year)
                                        : status.residence;
        return this->index_of(status.band, year, place);
    };
    auto const is_wanted = [&](auto const& block, auto const& agree) {
        bool const is_for_others = block.municipality == TallySlot::only_others;
        return is_for_others != is_recipient && agree[block.groups] == 0 &&
               person.groups(block.groups, year).groups != 0;
    };
    auto const class_in = [&](auto const& block) {
        return class_of(person.groups(block.groups, year).groups);
    };
    for (auto& block : own_stays_) {
        if (is_wanted(block, stays_agree_)) {
            count::add(
                person.stays(block.other, year),
                block.rows[row_of(block) * class_count + class_in(block)]);
        }
    }
    for (auto& block : own_readmissions_) {
        if (is_wanted(block, readmissions_agree_)) {
            count::add(
                person.readmissions(block.other, year),
                block.rows[row_of(block) * class_count + class_in(block)]);
        }
    }
    for (auto& block : own_overlap_stays_) {
        if (is_wanted(block, stays_agree_) &&
            is_in(person.groups(block.groups, year), Group::overlap)) {
            count::add(status.received, person.stays(block.other, year),
                       block.rows[row_of(block)]);
        }
    }
}

}  // namespace samspil::count
