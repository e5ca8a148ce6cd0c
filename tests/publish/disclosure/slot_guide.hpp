#pragma once

#include "publish/disclosure/room_guide.hpp"

namespace samspil::publish {

//! Slots of a size, and groups of so many counts in their order.
class SlotGuide : public RoomGuide
{
  public:
    SlotGuide(std::size_t slot_size, std::uint32_t group_size)
        : slot_size_(slot_size), group_size_(group_size)
    {
    }

    std::vector<Variable> variables(std::uint32_t /*sensitive*/,
                                    KnownRows const& /*known*/) const override
    {
        return {};
    }
    std::uint64_t group_of(std::uint32_t sensitive) const override
    {
        return sensitive / group_size_;
    }
    std::size_t slot_size() const override { return slot_size_; }

  private:
    std::size_t slot_size_;
    std::uint32_t group_size_;
};

}  // namespace samspil::publish
