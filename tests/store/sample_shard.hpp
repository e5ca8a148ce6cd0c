#pragma once

#include "store/shard.hpp"
#include "support/person_builder.hpp"

namespace samspil::test {

//! Three persons: of everything, of nothing, and of one contact and a death.
//! open_shard.py says in numbers what the file of it holds.
inline store::Shard sample_shard()
{
    PersonBuilder all;
    all.born("1980-02-29")
        .has_sex(reference::Sex::female)
        .lives_in(2018, 101, 4)
        .lives_in(2019, 101, 1)
        .lives_in(2020, 101)
        .lives_in(2021, 0)
        .lives_in(2022, 860)
        .contact("2019-12-31 23:00", "2020-01-01 13:30",
                 {reference::ContactType::physical, true, false, true,
                  reference::DiagnosisGroup::f2, 0b1000'0000'0010})
        .contact("2020-03-01 10:00", "2020-03-01 10:20",
                 {reference::ContactType::virtual_contact, false, false, false,
                  reference::DiagnosisGroup::f99, 0})
        .visit("2018-05-01")
        .receives(registration("1.8.1", "2018-01-01", "", 101, 147,
                               reference::TargetGroup::mental))
        .receives(registration("1.3.2", "2019-01-01", "2019-12-31", 0));
    PersonBuilder nothing;
    PersonBuilder dead;
    dead.born("1935-01-01")
        .died("2021-06-30")
        .has_sex(reference::Sex::male)
        .contact("2021-06-01 08:00", "2021-06-01 09:00");

    store::Shard shard(all.years().residence_count());
    shard.append({0x0123456789abcdef, 0x0f1e2d3c4b5a6978}, all.view());
    shard.append({0x8000000000000000, 0}, nothing.view());
    shard.append({0xffffffffffffffff, 0xfffffffffffffffe}, dead.view());
    return shard;
}

}  // namespace samspil::test
