// The rules on places, said again as slowly and plainly as the method says
// them, against the fast ones on random residences.

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <vector>

#include "method/places/placement.hpp"

namespace samspil::method::placement_restated_test {
namespace {

using reference::MunicipalityIndex;
using reference::no_municipality;
using reference::PlaceIndex;

int below(std::mt19937_64& engine, int bound)
{
    return static_cast<int>(engine() % static_cast<std::uint64_t>(bound));
}

//! M7.1, M7.4: place, and whether it is Byen by default.
Placement restated_place(std::vector<reference::ResidenceCode> const& codes,
                         std::size_t year, MunicipalityIndex voted)
{
    auto const is_valid = [](reference::ResidenceCode code) {
        return code.value() <= 99 || code == reference::residence_koebenhavn;
    };
    auto const record = is_valid(codes[year]) ? codes[year] : codes[year + 1];
    auto municipality = voted;
    if (voted == no_municipality) {
        if (!is_valid(record)) {
            return {};
        }
        municipality = record.value() == 99 || record.value() == 101
                           ? reference::koebenhavn
                           : MunicipalityIndex(record.value());
    }
    if (municipality != reference::koebenhavn) {
        return {municipality, PlaceIndex(municipality.value()), false};
    }
    std::vector<reference::ResidenceCode> candidates{record};
    for (std::size_t i = year; i > 0; --i) {
        candidates.push_back(codes[i - 1]);
    }
    candidates.insert(candidates.end(),
                      codes.begin() + static_cast<std::ptrdiff_t>(year) + 1,
                      codes.end());
    for (auto const candidate : candidates) {
        if (candidate.value() == 0 || candidate.value() == 99) {
            return {municipality, PlaceIndex(candidate.value()), false};
        }
    }
    return {municipality, reference::koebenhavn_byen, true};
}

TEST(RestatedPlaces, UnderEveryVote)
{
    std::mt19937_64 engine(4);
    std::vector<reference::ResidenceCode> const values{
        reference::residence_byen,       reference::residence_syd,
        reference::residence_koebenhavn, reference::residence_invalid,
        reference::residence_no_record,  reference::ResidenceCode(7)};
    for (int i = 0; i < 2000; ++i) {
        std::vector<reference::ResidenceCode> codes(4);
        for (auto& code : codes) {
            code = values[static_cast<std::size_t>(below(engine, 6))];
        }
        for (std::size_t y = 0; y < 3; ++y) {
            int const index = static_cast<int>(y);
            for (auto const voted :
                 {no_municipality, reference::koebenhavn, MunicipalityIndex{7},
                  MunicipalityIndex{98}}) {
                ASSERT_EQ(place_in(voted, codes, index),
                          restated_place(codes, y, voted));
            }
            ASSERT_EQ(residence_in(codes, index),
                      restated_place(codes, y, no_municipality));
        }
    }
}

}  // namespace
}  // namespace samspil::method::placement_restated_test
