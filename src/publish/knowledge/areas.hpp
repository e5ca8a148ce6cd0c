#pragma once

#include <bitset>
#include <span>
#include <string>
#include <vector>

#include "reference/geographies.hpp"

namespace samspil::publish {

//! Places whose counts are taken together.
using PlaceSet = std::bitset<reference::place_count>;

/*!
 * Where counts are protected (M10.3): every geography but `unknown`, and every
 * single place that an area can be taken apart into (the halves of København).
 *
 * The first ones are the rows of the geography axis, in its order.
 */
class Areas
{
  public:
    explicit Areas(std::span<reference::Geography const> geographies);

    std::size_t size() const { return places_.size(); }
    std::size_t geography_count() const { return geography_count_; }
    PlaceSet const& places(std::size_t area) const { return places_[area]; }
    //! (D) M10.3: `unknown` is no place.
    bool is_protected(std::size_t area) const
    {
        return !places_[area].test(reference::unknown_place.index()) ||
               places_[area].count() > 1;
    }
    //! All places that share a region with one of these.
    PlaceSet same_region(PlaceSet const& places) const;
    //! The clusters that have one of these places.
    std::vector<PlaceSet> clusters_of(PlaceSet const& places) const;

  private:
    std::vector<PlaceSet> places_;  //!< [area]
    std::size_t geography_count_;
    std::vector<PlaceSet> regions_;
    std::vector<PlaceSet> clusters_;
};

}  // namespace samspil::publish
