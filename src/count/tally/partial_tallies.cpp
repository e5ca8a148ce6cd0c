#include "count/tally/partial_tallies.hpp"

#include <algorithm>

#include "base/for_each_bit.hpp"
#include "count/tally/counting_rules.hpp"
#include "count/tally/person_class.hpp"

namespace samspil::count {

using cubes::Family;
using reference::Group;

PartialTallies::PartialTallies(ScenarioPlan const& plan, int year_count)
    : plan_(plan),
      band_count_(plan.band_count()),
      year_count_(static_cast<std::size_t>(year_count)),
      agreements_(this->row_count()),
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
        this->add_block(SlotIndex(slot));
    }
}

//! Makes the rows of a slot, unless other rows have its counts.
void PartialTallies::add_block(SlotIndex slot)
{
    auto const& [family, municipality, variant] = plan_.slots()[slot.index()];
    auto const add = [&, place = municipality](auto& blocks,
                                               ScenarioPlan::Pair const& pair,
                                               std::size_t rows) {
        auto& block = blocks.emplace_back();
        block.slot = slot;
        block.municipality = place;
        block.groups = pair.groups;
        block.variant = pair.other;
        block.rows.resize(rows);
    };
    //! A person's variants can disagree only if there are several.
    auto const rows_if_several = [](auto const& variants, std::size_t rows) {
        return variants.size() > 1 ? rows : 0;
    };
    auto const rows = this->row_count();
    switch (family) {
        case Family::population:  // ResidentCounter
        case Family::agreement:   // agreements_
        case Family::received:    // rows of Family::persons
            break;
        case Family::recipients:
            add(any_recipients_, {}, rows);
            break;
        case Family::persons:
            if (municipality == TallySlot::only_others) {
                add(others_, {variant, 0}, rows * class_count);
            } else {
                add(recipients_, {variant, 0}, rows * class_count);
            }
            break;
        case Family::overlap_stays: {
            auto const groups = plan_.groups_with(municipality, variant);
            add(own_overlap_stays_, {groups, variant},
                rows_if_several(stays_of_[groups], rows));
            break;
        }
        case Family::stays: {
            auto const& pair = plan_.group_stays()[variant];
            add(own_stays_, pair,
                rows_if_several(stays_of_[pair.groups], rows * class_count));
            break;
        }
        case Family::readmissions: {
            auto const& pair = plan_.group_readmissions()[variant];
            add(own_readmissions_, pair,
                rows_if_several(readmissions_of_[pair.groups],
                                rows * class_count));
            break;
        }
    }
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

//! Finds the groups() whose variants of stays and readmissions agree for a
//! person.
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
    auto const first_row =
        this->row_of(status.band, year, status.residence) * class_count;
    for (auto& block : others_) {
        auto const& groups = person.groups(block.groups, year);
        if (groups.groups == 0) {
            continue;
        }
        auto& row = block.rows[first_row + class_of(groups.groups)];
        count_person(status, groups, row.persons);
        if (!person.has_stays) {
            continue;
        }
        if (stays_agree_[block.groups] != 0) {
            count_stays(person.stays(stays_of_[block.groups].front(), year),
                        row.stays);
        }
        if (person.has_readmissions && readmissions_agree_[block.groups] != 0) {
            count_readmissions(
                person.readmissions(readmissions_of_[block.groups].front(),
                                    year),
                row.readmissions);
        }
    }
}

void PartialTallies::add_recipient(PersonResults const& person, int year)
{
    auto const& status = person.year(year);
    if (status.agreement.observations > 0) {
        count_agreement(status.agreement,
                        agreements_[this->row_of(status.band, year,
                                                 status.agreement_place)]);
    }
    for (auto& block : any_recipients_) {
        auto const place = person.place(block.municipality, year);
        count_recipient(status,
                        block.rows[this->row_of(status.band, year, place)]);
    }
    for (auto& block : recipients_) {
        auto const place = person.place(block.municipality, year);
        auto const& groups = person.groups(block.groups, year);
        auto& row =
            block.rows[this->row_of(status.band, year, place) * class_count +
                       class_of(groups.groups)];
        count_person(status, groups, row.persons);
        count_received(status.received, groups, row.received);
        if (!person.has_stays) {
            continue;
        }
        if (stays_agree_[block.groups] != 0) {
            auto const& stays =
                person.stays(stays_of_[block.groups].front(), year);
            count_stays(stays, row.stays);
            if (is_in(groups, Group::overlap)) {
                count_overlap_stays(status.received, stays, row.overlap_stays);
            }
        }
        if (person.has_readmissions && readmissions_agree_[block.groups] != 0) {
            count_readmissions(
                person.readmissions(readmissions_of_[block.groups].front(),
                                    year),
                row.readmissions);
        }
    }
}

//! Counts stays and readmissions of a person whose variants disagree.
void PartialTallies::add_own_stays(PersonResults const& person, int year,
                                   bool is_recipient)
{
    auto const& status = person.year(year);
    auto const row_in = [&](auto const& block) {
        auto const place = is_recipient ? person.place(block.municipality, year)
                                        : status.residence;
        return this->row_of(status.band, year, place);
    };
    auto const class_row_in = [&](auto const& block) {
        return row_in(block) * class_count +
               class_of(person.groups(block.groups, year).groups);
    };
    auto const is_wanted = [&](auto const& block, auto const& agree) {
        bool const is_for_others = block.municipality == TallySlot::only_others;
        return is_for_others != is_recipient && agree[block.groups] == 0 &&
               person.groups(block.groups, year).groups != 0;
    };
    for (auto& block : own_stays_) {
        if (is_wanted(block, stays_agree_)) {
            count_stays(person.stays(block.variant, year),
                        block.rows[class_row_in(block)]);
        }
    }
    for (auto& block : own_readmissions_) {
        if (is_wanted(block, readmissions_agree_)) {
            count_readmissions(person.readmissions(block.variant, year),
                               block.rows[class_row_in(block)]);
        }
    }
    for (auto& block : own_overlap_stays_) {
        if (is_wanted(block, stays_agree_) &&
            is_in(person.groups(block.groups, year), Group::overlap)) {
            count_overlap_stays(status.received,
                                person.stays(block.variant, year),
                                block.rows[row_in(block)]);
        }
    }
}

}  // namespace samspil::count
